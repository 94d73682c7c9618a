# 简体中文。每条消息只说一件事；属性 cure 说明如何处理。不责怪，不用感叹号。
#
# 术语：
# platform 平台            app 应用                 store 店铺
# grant 授权（凭据）       token 令牌               access token 访问令牌
# refresh token 刷新令牌   attempt 授权请求         vault 机密存储
# keychain 钥匙串          registry 本地数据库      activity 活动记录
# sandbox 沙箱             connect 连接             authorize 授权
# re-authorize 重新授权    renew 续期               delivery 推送
# code 授权码              callback URL 回调地址    app console 应用控制台
# sign 签名                text to sign 待签名字符串  recipe 签名方式
# dry run 测试调用         hand-over page 中转页    data folder 数据目录
# system call 系统接口     business call 业务接口   account 账号
# passphrase 口令          forget（店铺）移除       remove（应用）删除
# doctor 诊断              export / restore 导出 / 恢复  copy / move（店铺）复制 / 迁移
# support bundle 支持包    support ticket 支持工单  agent 后台进程
# link 链接                secrets 机密信息         recipient / identity（age）公钥 / 私钥
# 签名检查 = Inspector；AppKey、App Secret、Test、Online、“Access Now” 按平台原文。

## 网关拒绝请求时如何处理

cure-check-secret = 查明签名错在哪里：sellerkey inspect REQUEST。如果签名方式无误，请与应用控制台核对 App Secret，然后重新保存：sellerkey app edit NAME --secret-stdin。
cure-authorize-again = 请再次授权：授权码有效期为三分钟，只能使用一次，且只适用于获取它的应用。
cure-check-key-and-platform = 请与应用控制台核对 AppKey，并确认该应用注册在此平台上。
cure-send-parameter = 请把消息中提到的参数作为表单字段发送。如果该请求由 Sellerkey 发出，请向我们反馈。
cure-correct-clock = 请校准本机时钟。Sellerkey 获知网关时间后，会按网关时间签名。
cure-check-platform = 请确认该应用注册在哪个平台。
cure-renew = 请为令牌续期；如果仍被拒绝，请重新授权该店铺。
cure-reauthorize = 请重新授权该店铺。如果还有其他程序为它的令牌续期，请只保留其中一个。
cure-change-app-policy = 请在应用控制台修改该应用的授权策略。
cure-wait = 请按消息提示的时长等待，然后重试。
cure-try-later = 平台出现故障，请稍后重试。
cure-ask-for-permission = 请在应用控制台申请该 API 分组的权限。令牌本身没有问题。
cure-allow-ip-address = 请在应用控制台把本机的公网 IP 加入该应用的 IP 白名单。
cure-ask-support = 请携带 RequestID 联系平台技术支持。
cure-use-present-host = 请求发往了已停用的域名。请重新选择平台：sellerkey app edit NAME --platform aliexpress。
cure-read-message = 请查看网关返回的消息；凭 RequestID 可向平台技术支持了解更多。

## 数据目录与本地数据库

error-folder-nowhere = 没有可用的数据目录：SELLERKEY_HOME 和 HOME 都未设置。
    .cure = 请把 SELLERKEY_HOME 设为您自己的目录。
error-folder-foreign = { $path } 属于其他用户。
    .cure = 请以该用户身份运行 Sellerkey（不要使用 sudo），或把 SELLERKEY_HOME 设为您自己的目录。
error-folder-read-only = { $path } 无法写入。
    .cure = 请为自己开放写权限，或把 SELLERKEY_HOME 设为其他目录。
error-disk-full = { $path } 所在的磁盘已满。
    .cure = 请释放一些空间后重试。已保存的内容没有丢失。
error-folder-unusable = { $path } 无法使用：{ $reason }。
    .cure = 请把 SELLERKEY_HOME 设为其他目录。
error-registry-newer = 本地数据库由更新版本的 Sellerkey 写入（版本 { $found }；本程序最高支持 { $known }）。
    .cure = 请更新本程序。未作任何更改。
error-registry-damaged = 本地数据库无法读取：{ $reason }。
    .cure = 请把文件 registry.sqlite3 移到别处。令牌仍在钥匙串中。
error-registry-busy = 其他程序正在使用本地数据库。
    .cure = 请稍候重试。
error-registry-failed = 本地数据库无法使用：{ $reason }。
    .cure = 请重试；如果问题仍然存在，请向我们反馈。

## 钥匙串

error-keychain-locked = 钥匙串已锁定。
    .cure = 请解锁（登录桌面，或打开密码管理器）后重试。未作任何更改。
error-keychain-absent = 当前会话中没有钥匙串：{ $reason }。
    .cure = 请在当前会话中启动一个，例如 gnome-keyring 或 KWallet，然后重试。如果已有新的钥匙串在运行，请在窗口或终端中添加应用，届时会要求您为它设置密码。未作任何更改。
error-keychain-denied = 钥匙串拒绝访问：{ $reason }。
    .cure = 请允许 Sellerkey 使用钥匙串，然后重试。未作任何更改。
error-keychain-no-entry = 钥匙串中没有对应的条目。
    .cure = 请重新授权该店铺：sellerkey connect --store NAME。
error-keychain-waiting = 钥匙串尚未响应。
    .cure = 请查看是否有要求输入密码的窗口，然后重试。未作任何更改。
error-keychain-not-kept = 钥匙串没有保存写入的内容。
    .cure = 请重启钥匙串或重新登录，然后再试一次。
error-keychain-unusable = 钥匙串无法使用：{ $reason }。
    .cure = 请重启钥匙串或重新登录，然后再试一次。
error-keychain-too-large = 本机的钥匙串一次最多保存 { $limit } 字节，而这些令牌更长。
    .cure = 请改用加密文件保存机密信息：指定一个空的数据目录（SELLERKEY_HOME），加上 --vault file，然后在那里连接。此前保存的内容没有丢失。

error-passphrase-missing = 机密信息保存在加密文件中，但没有提供口令。
    .cure = 请指定存放口令的文件：SELLERKEY_VAULT_PASSPHRASE_FILE=/path/to/passphrase；或在终端中运行，届时会询问口令。
error-passphrase-unreadable = 无法从 { $path } 读取口令：{ $reason }。
    .cure = 请让运行 Sellerkey 的用户可以读取该文件。
error-passphrase-empty = 口令为空。
    .cure = 请把口令写在文件的第一行。
error-passphrase-wrong = 该口令无法打开加密文件。
    .cure = 请输入创建文件时使用的口令。未作任何更改。
error-vault-unknown-kind = 没有名为“{ $word }”的机密存储。
    .cure = 请选择 keychain 或 file。
error-vault-other-kind = 此数据目录的机密信息保存在{ $has ->
        [file] 加密文件
       *[other] 钥匙串
    }中，而不是{ $wanted ->
        [file] 加密文件
       *[other] 钥匙串
    }中。
    .cure = 请去掉 SELLERKEY_VAULT 和 --vault，或指定其他数据目录：SELLERKEY_HOME。

## 网关

error-gateway-refused = 网关返回 { $answer }：{ $message }（RequestID { $request_id }）。
error-gateway-unreachable = 无法连接 { $host }：{ $reason }。
    .cure = 请检查网络、代理和防火墙，然后重试。
error-gateway-answer-lost = 已向 { $host } 发出请求，但没有收到响应：{ $reason }。
    .cure = 请重试。如果这是一次授权，请再授权一次：授权码不会重复发送。
error-gateway-status = { $host } 返回 HTTP { $status }。
    .cure = 平台或途中的代理出现故障，请稍后重试。
error-gateway-not-json = { $host } 返回的内容不是网关响应：{ $first_line }
    .cure = 请检查平台和代理；该地址上响应的是别的服务。
error-gateway-unreadable = { $host } 的响应中没有可读取的 { $missing }。
    .cure = 请稍后重试；如果问题仍然存在，请向我们反馈。
error-sandbox-failed = 沙箱无法启动：{ $reason }。
    .cure = 请用 sellerkey sandbox 启动一个沙箱，并把它的地址指定为平台。
error-web-client-failed = 无法建立安全连接：{ $reason }。
    .cure = 请安装系统的根证书（Debian 上为 ca-certificates），然后重试。

## 代理

error-proxy-not-url = 代理地址无法识别。
    .cure = 请写成 http://proxy.example:3128 这样的形式。
error-proxy-scheme = 代理地址不能以“{ $scheme }:”开头。
    .cure = 请写成 http://proxy.example:3128 这样的形式；也可以使用 https、socks5 和 socks5h。
error-proxy-password = 代理地址中含有用户名或密码。这属于机密信息，而设置中不保存机密。
    .cure = 请使用无需密码的代理，或选择系统代理（密码由系统保管）。
error-proxy-extra = 代理地址的端口之后还有其他内容。
    .cure = 请只填写主机和端口，例如 http://proxy.example:3128。

## 浏览器

error-browser-no-program = “{ $path }”处没有程序。
    .cure = 请填写完整路径，例如 /usr/bin/firefox。

## 应用

error-app-not-found = 没有名为“{ $name }”的应用。
    .cure = 请查看 sellerkey app list。
error-app-none = 尚未添加任何应用。
    .cure = 请添加一个：sellerkey app add NAME --key KEY。AppKey 和 App Secret 可在平台的应用控制台中查看。
error-app-several = 有多个应用：{ $names }。
    .cure = 请指定其中一个：sellerkey connect APP。
error-app-in-use = “{ $name }”下还有店铺：{ $stores }。
    .cure = 请先移除这些店铺：sellerkey forget STORE。
error-app-secret-gone = 钥匙串中没有“{ $name }”的 App Secret。
    .cure = 请重新保存：sellerkey app edit NAME --secret-stdin。
error-app-key-in-use = 已有店铺通过“{ $name }”连接，因此它的 AppKey 和平台不能更改。
    .cure = 请把另一个 AppKey 添加为单独的应用：sellerkey app add。
error-name-invalid = 名称应为 1 至 80 个字符，且在同一行内。
    .cure = 请换一个名称。
error-name-taken = 名称“{ $name }”已被使用。
    .cure = 请换一个名称。
error-key-empty = AppKey 为空。
    .cure = 请从应用控制台复制“AppKey”。
error-key-character = AppKey 中含有不应出现的字符。
    .cure = 请从应用控制台复制“AppKey”，它是一串数字。
error-key-too-long = AppKey 过长。
    .cure = 请从应用控制台复制“AppKey”，它是一串数字。
error-secret-empty = App Secret 为空。
    .cure = 请从应用控制台复制“App Secret”。
error-secret-character = App Secret 中含有空白字符或控制字符。
    .cure = 请从应用控制台重新复制“App Secret”，不要带上其他内容。
error-secret-source = 没有终端可用来询问 App Secret。
    .cure = 请使用 --secret-stdin 从标准输入提供。
error-platform-unknown = 没有名为“{ $name }”的平台。
    .cure = 请使用 aliexpress、sandbox、sellerkey app add --help 中列出的其他名称，或网关地址。
error-platform-not-url = 网关地址无法识别。
    .cure = 请写成 https://gateway.example 这样的形式。
error-platform-insecure = 网关必须使用 https；只有 127.0.0.1 或 [::1] 可以使用 http。
    .cure = 请把 localhost 写成 127.0.0.1；其他主机请使用 https。
error-platform-extra = 网关地址不能带有用户名、查询参数或片段。
    .cure = 请只填写根地址，例如 https://gateway.example。

## 回调地址与回调

error-callback-not-url = 回调地址无法识别。
    .cure = 请从应用控制台复制，以 https:// 开头。
error-callback-fragment = 回调地址含有片段（#…），服务器收不到这一部分。
    .cure = 请在应用控制台和这里都填写不含 # 的地址。
error-callback-contains = 回调地址含有“{ $name }”，该参数应由授权结果带回。
    .cure = 请在应用控制台和这里都填写不含该参数的地址。
error-callback-scheme = 以“{ $scheme }:”开头的回调地址无法把授权码带回来。
    .cure = 请使用 https://…、http://127.0.0.1:PORT/… 或 sellerkey://oauth/callback。
error-callback-no-port = 回调地址没有端口。
    .cure = 请写成 http://127.0.0.1:17653/callback 这样的形式。
error-callback-too-long = 内容过长，不可能是回调。
    .cure = 请只复制浏览器最后停留页面的地址。
error-callback-control-character = 其中含有控制字符。
    .cure = 请重新复制该地址，放在同一行内。
error-callback-unreadable = 这既不是地址，也不是授权码。
    .cure = 请复制浏览器最后停留页面的完整地址。
error-callback-elsewhere = 这不是回调地址。
    .cure = 只有 sellerkey://oauth/callback 或应用自己的回调地址才能带回授权码。
error-callback-twice = 该地址中“{ $name }”出现了两次。
    .cure = 请按浏览器显示的原样重新复制该地址。
error-callback-missing = 该地址中没有“{ $name }”。
    .cure = 请在授权之后，复制浏览器最后停留页面的完整地址。
error-callback-code = 该地址中的 code 不是授权码。
    .cure = 请按浏览器显示的原样重新复制该地址。
error-state-foreign = 该地址所属的授权不是由 Sellerkey 发起的。
    .cure = 请使用 Sellerkey 显示的链接。

## 授权请求

error-state-unknown = 该回调不属于本机的任何授权请求。
    .cure = 请使用 Sellerkey 当前显示的链接。
error-state-used = 该回调已使用过，其授权码已失效。
    .cure = 如果没有看到该店铺，请再次授权。
error-state-late = 该授权请求已结束。
    .cure = 请重新开始：sellerkey connect。
error-state-other-attempt = 该回调属于另一个正在进行的授权请求。
    .cure = 请把它粘贴到发起该请求的地方，或使用这里显示的链接。
error-bare-code = 仅凭授权码无法证明来源，而且此处无人核对账号。
    .cure = 请粘贴带有 state 的完整地址；如果确定无误，请加上 --yes。
error-cancelled = 已取消。未作任何更改。
    .cure = 可以随时重新开始。
error-replaced = 同一店铺有了更新的授权请求，已取代这一个。
    .cure = 请在那里继续。
error-timed-out = 一小时内没有完成授权。
    .cure = 请重新开始：sellerkey connect。
error-authorization-refused = 平台返回了拒绝：{ $error }。
    .cure = 请重新开始，并点击同意授权的按钮。
error-failed-elsewhere = 另一个 Sellerkey 程序收到了授权码，但未能换取令牌（{ $failure }）。
    .cure = 请查看 sellerkey activity，然后再次授权。
error-no-randomness = 系统无法提供随机数。
    .cure = 请告知系统管理员。
error-port-taken = 回调所用的本机端口 { $port } 已被其他程序占用。
    .cure = 请结束该程序，或在应用控制台以及用 sellerkey app edit NAME --callback URL 改用其他端口。
error-port-forbidden = 普通程序不能使用端口 { $port }。
    .cure = 请在应用控制台以及用 sellerkey app edit NAME --callback URL 改用 1023 以上的端口。
error-port-unusable = 端口 { $port } 无法使用：{ $reason }。
    .cure = 请在应用控制台以及用 sellerkey app edit NAME --callback URL 改用其他端口。

## 账号与店铺

error-account-different = 授权的是 { $came }，但“{ $store }”属于 { $expected }。没有覆盖任何内容，新令牌已另行保存。
    .cure = 请决定如何处理：sellerkey connect --store NAME --if-different keep-both、move 或 drop。
error-account-incomparable = 响应中没有说明授权的是“{ $store }”还是其他账号。没有覆盖任何内容，新令牌已另行保存。
    .cure = 请决定如何处理：sellerkey connect --store NAME --if-different keep-both、move 或 drop。
error-grant-not-waiting = 这些令牌已处理过。
    .cure = 请查看 sellerkey status。
error-account-taken = 该账号已连接，即“{ $store }”。
    .cure = 选择 keep-both，这些令牌将归入该店铺；或选择 drop。
error-decision-unfitting = 这些令牌不能这样处理。
    .cure = 请选择 keep-both、move 或 drop。
error-store-not-found = 没有名为“{ $name }”的店铺。
    .cure = 请查看 sellerkey status。
error-store-of-other-app = “{ $store }”是通过“{ $app }”连接的。
    .cure = 请不要指定应用，或为新店铺另取名称。
error-token-ended = “{ $store }”的令牌已过期。
    .cure = 请重新授权该店铺：sellerkey connect --store NAME。
error-token-too-short = “{ $store }”的令牌剩余有效期不足。
    .cure = 请减小 --min-validity，或重新授权该店铺。
error-agent-another = 已有其他程序在提供此数据目录的令牌：桌面应用，或另一个后台进程。
    .cure = 无需处理，它也会为令牌续期。
error-agent-socket = 后台进程无法在 { $path } 上监听：{ $reason }。
    .cure = 请指定其他数据目录：SELLERKEY_HOME。
agent-ready = 后台进程已运行：令牌到期前会自动续期，并通过 { $path } 提供。按 Ctrl-C 结束。
error-store-busy = 其他程序正在为该店铺的令牌续期，尚未结束。
    .cure = 请一分钟后重试。如果没有其他 Sellerkey 在运行，请重启本机的钥匙串。
error-authorization-over = “{ $store }”的授权已到期。
    .cure = 请重新授权该店铺：sellerkey connect --store NAME。
error-authorization-withdrawn = 平台不再接受“{ $store }”的刷新令牌：账号取消了授权，或其他程序已为其续期。
    .cure = 请重新授权该店铺：sellerkey connect --store NAME。如果还有其他程序为它的令牌续期，请只保留其中一个。
error-authorization-lost = “{ $store }”的一次续期没有收到响应，平台也不再接受之前的刷新令牌。
    .cure = 请重新授权该店铺：sellerkey connect --store NAME。
error-renewal-impossible = “{ $store }”的令牌无法续期：平台没有提供刷新令牌。
    .cure = 请在令牌到期时重新授权该店铺：sellerkey connect --store NAME。
error-renewal-elsewhere = “{ $store }”的令牌由其他程序续期，这里仅监测。
    .cure = 请在那里续期，然后重新导入。
error-renewal-paused = 平台拒绝了应用“{ $app }”（{ $answer }），因此其店铺的令牌已暂停续期。令牌仍保留。
    .cure = 请查明原因：sellerkey app check NAME。应用恢复正常后会继续续期。
error-renewal-just-failed = 平台刚刚对“{ $store }”返回了 { $answer }。
    .cure = 请等待一分钟，然后重试。
error-renewal-other-account = “{ $store }”续期时返回的是另一个账号 { $came } 的令牌。没有覆盖任何内容。
    .cure = 请决定如何处理这些令牌：sellerkey connect --if-different keep-both、move 或 drop。
error-tag-invalid = 标签应为 1 至 40 个字符，且不含逗号；每个店铺最多 12 个标签。
    .cure = 请换其他标签。
error-token-dead = 网关不接受该令牌（{ $answer }）。
    .cure = 请导入其他程序当前使用的令牌，或在这里连接该店铺。
error-import-unreadable = 这不是平台返回的令牌响应（{ $reason }）。
    .cure = 请提供令牌接口返回的 JSON，其中应有 access_token 和 refresh_token。

## 迁移到其他计算机

error-store-moved = “{ $store }”已迁移到其他计算机，由该计算机为其令牌续期。
    .cure = 请在那里使用。如需重新由本机续期，请重新授权（sellerkey connect --store NAME）；如果没有其他计算机恢复过迁移时的导出文件，也可以在本机恢复它。
error-export-exists = { $path } 处已有内容，没有覆盖。
    .cure = 请指定一个尚不存在的文件。如果某次导出中途中断，该文件中可能有已迁移的店铺：在 sellerkey status 显示该店铺由本机续期之前，请保留该文件。
error-export-not-written = { $path } 无法写入：{ $reason }。
    .cure = 请指定一个已存在且可写的目录中的文件。未作任何更改。
error-export-not-kept = { $path } 没有保存写入的内容。
    .cure = 请指定另一磁盘上的文件。未作任何更改。
error-export-not-sealed = 导出内容无法加密：{ $reason }。
    .cure = 请重试；如果问题仍然存在，请向我们反馈。未作任何更改。
error-export-nothing-to-move = 这些店铺都不由本机续期，因此没有可迁移的内容。
    .cure = 请查看 sellerkey status。仅在本机监测的店铺可以作为副本导出：--copy。
error-export-unfinished = { $path } 已生成，但以下店铺未能标记为已迁移，因此仍由本机续期：{ $stores }。{ $reason }
    .cure = 请先解决上述问题，然后把这些店铺再次迁移到另一个文件，并把该文件也恢复。
error-export-not-recipient = “{ $word }”不是 age 公钥。
    .cure = 请提供另一台计算机上 age-keygen 输出的公钥，以 age1 开头。
error-export-recipient-secret = 这是 age 私钥，属于机密。导出文件应使用对应的公钥加密。
    .cure = 请提供 age-keygen -y 由它得出的公钥，以 age1 开头。看到过这条命令的人可能已经看到该私钥：请重新生成一个。
error-export-passphrase-empty = 口令为空。
    .cure = 请把口令写在文件的第一行。
error-export-passphrase-short = 导出口令至少需要 8 个字符：文件可能被复制，并被长期反复猜测口令。
    .cure = 请使用更长的口令，例如四个互不相关的词。
error-export-passphrase-differs = 两次输入的口令不一致。
    .cure = 请重新开始。未作任何更改。
error-export-which = 没有指定店铺。
    .cure = 请指定一个或多个店铺，或使用 --all。
error-export-way = 没有说明是复制还是迁移这些店铺。
    .cure = 请使用 --copy（对方仅监测令牌，仍由本机续期），或 --move（改由对方续期，本机不再续期）。
error-export-for-whom = 没有说明导出文件为谁加密，而且此处无人可询问。
    .cure = 请提供 age 公钥（--to age1…），或第一行为口令的文件（--passphrase-file FILE）。
error-restore-unreadable = 无法读取 { $path }：{ $reason }。
    .cure = 请检查文件名以及读取权限。
error-restore-foreign = { $path } 属于其他用户，无法确定是否是给您的。
    .cure = 如果信任该文件，请复制一份（cp FILE MINE）并恢复副本；或以其所有者身份恢复。
error-restore-too-large = { $path } 过大，不可能是导出文件。
    .cure = 请检查文件名。
error-restore-not-age = { $path } 不是导出文件：它不是 age 格式。
    .cure = 请提供 sellerkey export 生成的文件。
error-restore-damaged = { $path } 已损坏：有一部分缺失或被修改。
    .cure = 请从生成它的地方重新逐字节复制该文件。本机未作任何更改。
error-restore-wants-passphrase = 该导出文件需用口令打开。
    .cure = 请在终端中运行，届时会询问口令；或指定存放口令的文件：--passphrase-file FILE。
error-restore-wants-identity = 该导出文件需用 age 私钥打开。
    .cure = 请指定 age-keygen 生成的、与导出所用公钥对应的文件：--identity FILE。
error-restore-wrong-passphrase = 该口令无法打开导出文件。
    .cure = 请输入导出时使用的口令。未作任何更改。
error-restore-wrong-identity = 这些私钥均无法打开导出文件。
    .cure = 请指定与导出所用公钥对应的私钥。未作任何更改。
error-restore-not-identity = { $path } 中没有 age 私钥。
    .cure = 请指定 age-keygen 生成的文件，其中有一行以 AGE-SECRET-KEY-1 开头。如果该文件本身已加密，请先解密。
error-restore-too-much-work = 打开该文件所需的内存和时间超出任何正常的导出文件，因此没有尝试。
    .cure = 请向制作者索取由 sellerkey export 生成的文件。
error-restore-not-ours = 文件可以打开，但其中不是 Sellerkey 的导出内容。
    .cure = 请提供 sellerkey export 生成的文件。
error-restore-newer = 该导出文件由更新版本的 Sellerkey 生成（版本 { $found }；本程序最高支持 { $known }）。
    .cure = 请更新本程序。未作任何更改。
error-restore-secret-differs = 本机“{ $app }”的 App Secret 与导出文件中的不同。其中一个有误，因此未作任何更改。
    .cure = 请查明是哪一个：sellerkey app check NAME。如果本机的有误，请保存正确的（sellerkey app edit NAME --secret-stdin）；否则请在导出的计算机上更正并重新导出。
error-restore-busy = 其他程序正在恢复导出文件。
    .cure = 请稍候重试。
ask-way = 复制（对方监测，本机续期）还是迁移（对方续期，本机不再续期）？[copy/move]
ask-export-passphrase = 设置导出口令，至少 8 个字符：
ask-restore-passphrase = 导出文件的口令：
exported = { $path } 中有 { $count ->
       *[other] { $count } 个店铺
    }，以及另一台计算机所需的全部内容。请在那里运行：sellerkey restore FILE
exported-copied = “{ $store }”已复制。对方可以使用它的令牌至 { $token }，但不能续期；仍由本机续期。
exported-watched = “{ $store }”已作为副本导出，因为它不由本机续期。
exported-moved = “{ $store }”已迁移，本机不再为其续期。本机的令牌有效期至 { $token }。
exported-one-place = 请只在一处恢复该文件：两处为同一令牌续期会使对方的令牌失效。恢复成功后请删除该文件。
restore-shows = 导出于 { $at }，包含 { $count ->
       *[other] { $count } 个店铺
    }：
restore-app-added = 应用“{ $app }”：将添加
restore-app-there = 应用“{ $app }”：本机已有
restore-store-restored = 店铺“{ $store }”：将由本机续期
restore-store-watched = 店铺“{ $store }”：仅监测，由其他地方续期
restore-store-returned = 店铺“{ $store }”：曾迁出，将重新由本机续期
restore-store-taken-over = 店铺“{ $store }”：本机已有，将换成更新的令牌
restore-store-there = 店铺“{ $store }”：本机已有，令牌相同
restore-store-newer-here = 店铺“{ $store }”：本机的令牌更新，予以保留
restore-store-renewed-here = 店铺“{ $store }”：由本机续期，副本不改变这一点
confirm-restore = 是否恢复？[y/N]
restore-none = 全部内容本机已有。未作任何更改。
restored-restored = “{ $store }”已恢复，今后由本机续期。
restored-watched = “{ $store }”已恢复，仅监测。令牌有效期至 { $token }，由其他地方续期。
restored-returned = “{ $store }”已重新由本机续期。
restored-taken-over = “{ $store }”已换成更新的令牌。
restored-kept = “{ $store }”保持原样。
restored-not-renewed = “{ $store }”已恢复，但尚未续期成功：{ $what }
restored-one-place = 这里无法得知该文件是否也在别处恢复过。迁移的内容只能保存在一处：请删除该文件。

## 推送
deliver-ask = 今后推送“{ $store }”的令牌吗？
deliver-ask-command =
    每个新的访问令牌都会交给以下命令：

    { $place }

    该命令可凭令牌操作此店铺。只有刚刚由您本人设置时，才请选择“推送”。
deliver-ask-webhook =
    每个新的访问令牌都会发送到以下地址：

    { $place }

    该地址的接收方可凭令牌操作此店铺。只有刚刚由您本人设置时，才请选择“推送”。
deliver-ask-file =
    每个新的访问令牌都会写入以下文件：

    { $place }

    能读取该文件的人可凭令牌操作此店铺。只有刚刚由您本人设置时，才请选择“推送”。
deliver-ask-yes = 推送
deliver-ask-no = 取消
error-delivery-not-found = 该店铺没有名为“{ $name }”的推送。
    .cure = 请查看现有推送：sellerkey delivery list。
error-delivery-name-taken = 该店铺已有名为“{ $name }”的推送。
    .cure = 请另取名称：--name NAME。
error-delivery-no-command = 没有指定命令。
    .cure = 请把命令写在两个连字符之后：sellerkey delivery add STORE -- railway variable set KEY --stdin
error-delivery-open-quote = 命令中的引号没有闭合。
    .cure = 请成对书写引号；如果引号本身是内容，请在它前面加反斜杠。
error-delivery-bad-variable = 这不是有效的变量名。
    .cure = 请使用字母、数字和下划线，且不以数字开头，例如 ALIEXPRESS_ACCESS_TOKEN。
error-delivery-bad-mode = 令牌文件不能使用该权限。
    .cure = 600 表示仅自己可读写，640 表示用户组也可读；除所有者外，任何人都不能写入。
error-delivery-no-program = 没有可运行的程序 { $program }。
    .cure = 请安装该程序，或填写完整路径。
error-delivery-no-address = 这不是地址。
    .cure = 请按接收方设置中的原样填写，以 https:// 开头。
error-delivery-not-https = 令牌只通过 https 发送，或按 IP 发送到本机（http://127.0.0.1）。
    .cure = 请为接收方配置 https 地址，必要时使用反向代理或隧道。
error-delivery-password-in-address = 地址中含有用户名或密码，它们会写入本地数据库，凡能读取该文件的人都能看到。
    .cure = 请从地址中去掉它们：接收方可凭签名识别发送者。
error-delivery-bad-secret = 这不是 webhook 密钥。
    .cure = 请提供 whsec_ 加 24 至 64 字节的 base64；留空则自动生成。
error-delivery-no-randomness = 系统无法提供随机字节。
    .cure = 请在计算机运行一段时间后重试。
error-delivery-path-not-whole = “{ $path }”不是完整的文件路径。
    .cure = 请填写以 / 开头、以文件名结尾的路径。
error-delivery-failed = { $program } 没有接收令牌：退出代码 { $status }。其输出：{ $said }
    .cure = 请手动运行该命令，在标准输入中用其他文本代替令牌，并按提示修正。Sellerkey 会自动重试；如需立即重试：sellerkey deliver。
error-delivery-hung = { $program } 在 { $seconds } 秒内没有结束，已被终止。
    .cure = 请检查它是否在等待输入：运行时无人应答。Sellerkey 会自动重试。
error-delivery-not-run = { $program } 无法运行：{ $reason }。
    .cure = 请检查它是否仍在原处、能否执行。如果已移动，请删除该推送后重新添加。
error-delivery-answered = { $host } 返回 HTTP { $status }，没有确认收到令牌。
    .cure = 请查看接收方的日志。接收方应以 2xx 确认收到令牌；在此之前 Sellerkey 会自动重试。
error-delivery-redirected = { $host } 要求重定向到其他地址。Sellerkey 不会跟随：否则令牌会交给该地址。
    .cure = 请删除该推送，并用接收方的实际地址重新添加。
error-delivery-not-plain = { $path } 处已有内容，且不是普通文件。
    .cure = 请指定一个不存在的路径，或一个普通文件。
error-delivery-foreign = 文件 { $path } 属于其他用户。
    .cure = 请删除该文件，或指定其他路径。
error-delivery-open-folder = 所有人都可以写入 { $path }，因此任何人都能在那里替换文件。
    .cure = 请收紧该目录的权限（chmod o-w），或指定其他路径。
error-delivery-owner = 无法更改 { $path } 的所有者：{ $reason }。
    .cure = 只有 root 才能更改文件所有者；请去掉 --owner，或以 root 身份运行 Sellerkey。
error-delivery-busy = 其他程序正在向该处推送。
    .cure = 请一分钟后重试。
error-delivery-no-token = “{ $store }”的令牌已过期，没有可推送的内容。
    .cure = 请先续期：sellerkey renew STORE。
error-no-such-owner = 本机没有名为“{ $name }”的用户或用户组。
    .cure = 请填写 USER、USER:GROUP 或 :GROUP，可用名称或编号。
delivery-added = 今后“{ $store }”的令牌会推送到 { $name }。
delivery-removed = “{ $store }”的令牌不再推送到 { $name }。已推送的令牌会保留，直至自然到期。
delivery-secret = 接收方可凭此密钥确认发送者是 Sellerkey。它只在此时显示一次：
delivery-done = “{ $store }”：已推送到 { $name }。
delivery-not-done = “{ $store }”：未能推送到 { $name }。{ $what }
delivery-none = 没有设置任何推送。如需添加：sellerkey delivery add STORE --help
deliver-none-due = 全部已送达。
delivery-arrived = 已送达 { $at }
delivery-behind = 旧令牌已送达 { $at }
delivery-waits = 尚未推送
delivery-failing = 失败，下次重试 { $next }：{ $what }
status-not-delivered = “{ $store }”未能推送到 { $name }：{ $what }
activity-delivered = 已推送到 { $name }
activity-not-delivered = 未能推送到 { $name }
column-delivery = 推送
column-to = 目标
column-arrived = 状态

## 由他人授权：链接与监听程序

error-link-life = 链接的有效期为一小时至三十天。
    .cure = 请写成 --valid 7d 这样的形式。
error-link-callback-here = 回调地址 { $callback } 指向打开链接者自己的计算机：对方在别处授权后无法返回这里。
    .cure = 请在应用控制台以及用 sellerkey app edit NAME --callback URL，为应用设置指向本机的 https 回调地址；做法见 docs/servers.md。
error-link-callback-open = 回调地址 { $callback } 不是 https：途中任何人都能读取授权码。
    .cure = 请在应用控制台以及用 sellerkey app edit NAME --callback URL，为应用设置 https 回调地址。
error-link-sandbox = 内置沙箱只在程序使用期间运行，而链接需要更长的有效期。
    .cure = 请运行 sellerkey sandbox，并添加一个以其地址为平台的应用。
error-link-not-found = 没有 ID 为“{ $id }”的链接。
    .cure = 请查看 sellerkey links。
error-link-over = 该链接已不能使用。
    .cure = 其结果请查看 sellerkey links。
error-listen-taken = 其他程序已在 { $address } 上监听。
    .cure = 如果是 sellerkey listen，一个就够了。否则请在这里和代理中改用其他端口：--addr 127.0.0.1:PORT。
error-listen-forbidden = 普通程序不能在 { $address } 上监听。
    .cure = 请选择 1023 以上的端口，并让代理转发到该端口。
error-listen-unusable = 无法在 { $address } 上监听：{ $reason }。
    .cure = 请选择本机的地址，例如 127.0.0.1:8080。
link-made = 请把以下链接发给账号所有者。链接只能使用一次，有效期至 { $until }：
link-write = 可以附上这段话：
link-words = “请打开此链接，用您店铺的账号登录 { $platform }，并授权应用“{ $app }”。链接只能使用一次，有效期至 { $until }。最后停留的页面会说明是否成功。请不要转发此链接。”
link-words-again = “请打开此链接，以 { $account } 登录 { $platform }，并再次授权应用“{ $app }”。链接只能使用一次，有效期至 { $until }。最后停留的页面会说明是否成功。请不要转发此链接。”
link-listen = 在此之前，请在 { $callback } 所指向的地方保持运行：sellerkey listen
link-paste = 如果那里无法监听，请让账号所有者在 3 分钟内把最后停留页面的完整地址发给您：sellerkey links paste
link-cancel = 如需撤回：sellerkey links cancel { $id }
link-taken-back = 链接已撤回。打开它的人仍会看到平台的页面，但这里不会处理其结果。
link-waiting = 等待中
link-exchanging = 进行中
link-used = 已使用
link-expired = 已过期
link-replaced = 已被更新的链接取代
link-failed = 失败
links-none = 还没有链接。如需创建：sellerkey connect --link
links-paste = 账号所有者最后停留页面的完整地址：
column-id = ID
column-until = 有效期至
column-standing = 链接状态
listen-ready = 正在 { $address } 上监听，按 Ctrl-C 结束
listen-callback = { $callback } 须通过保留路径和 Host 的代理或隧道转发到 http://{ $address }
listen-no-callback = 没有应用的回调地址可供别处的人返回。请设置 https 回调地址：sellerkey app edit NAME --callback URL。
listen-open = 能访问 { $address } 的人都能与本程序通信。请在前面放置支持 TLS 的服务，并禁止其他访问：授权码在公开网络上可能被读取。
listen-brought = { $account } 已授权“{ $app }”，由发起授权的程序继续处理。
listen-undecided = { $what } 新令牌等待处理，没有覆盖任何内容：sellerkey connect --store "{ $store }" --if-different keep-both、move 或 drop。
listen-refused = 账号所有者没有授权“{ $app }”（店铺：{ $store }）。{ $what }
listen-expired = 有人打开了已失效的链接（应用：{ $app }，店铺：{ $store }）。{ $what }
listen-used = 有人再次打开了已使用的链接（应用：{ $app }，店铺：{ $store }）。
listen-not-now = 账号所有者已授权“{ $app }”，但令牌暂时无法保存：{ $what } 没有消耗任何内容：请解决问题，然后让对方再次打开该链接。
listen-failed = 账号所有者已授权“{ $app }”（店铺：{ $store }），但换取令牌失败：{ $what } 该链接已用掉，请创建新的链接。
listen-stray = 收到了不属于任何链接的内容：{ $what }
listen-trouble = 有人返回，但无法查明属于哪个链接：{ $what }
page-unnamed-account = 未命名账号
page-connected = 已连接
    .text = { $account } 已连接到“{ $app }”。无需其他操作，可以关闭此标签页。
page-brought = 已授权
    .text = 您已使用 { $account } 授权“{ $app }”。请返回 Sellerkey；可以关闭此标签页。
page-other-account = 账号不一致
    .text = 您使用 { $account } 授权了“{ $app }”，而该链接是为另一个账号创建的。未作任何更改。如何处理由发送链接的人决定；如果您想授权的是另一个账号，请索取新链接并用该账号登录。
page-undecided = 尚未完成
    .text = 您已使用 { $account } 授权“{ $app }”。接下来由发送链接的人完成，您无需其他操作。
page-used = 该链接已使用过
    .text = Sellerkey 已收到授权。无需其他操作，可以关闭此标签页。
page-working = Sellerkey 正在处理
    .text = 您的授权已收到，正在换取令牌。此过程不依赖本页面；结果请询问发送链接的人。
page-refused = 未授权
    .text = 平台表示“{ $app }”没有得到授权。没有连接任何内容。如果改变主意，请向发送链接的人索取新链接。
page-not-now = Sellerkey 暂时无法接收
    .text = 没有消耗任何内容。请告知发送链接的人；问题解决后，请再次打开同一链接。
page-taken-back = 该链接已撤回
    .text = 没有连接任何内容。如果仍想授权该应用，请向发送链接的人索取新链接。
page-replaced = 已有更新的链接
    .text = 没有连接任何内容。请使用更新的链接，或询问发送链接的人。
page-spent = 该链接已用掉
    .text = 该链接曾使用过，但没有成功。请向发送链接的人索取新链接。
page-expired = 该链接已过期
    .text = 没有连接任何内容。请向发送链接的人索取新链接。
page-code-refused = 平台拒绝了请求
    .text = 您已授权“{ $app }”，但平台随后拒绝发放令牌。没有连接任何内容。授权码不会重复发送：请向发送链接的人索取新链接。
page-gateway-trouble = 平台没有响应
    .text = 您已授权“{ $app }”，但没有收到平台的有效响应。没有连接任何内容。授权码不会重复发送：请稍后向发送链接的人索取新链接。
page-failed = 出现问题
    .text = 您已授权“{ $app }”，但令牌未能保存。请向发送链接的人索取新链接。
page-nothing = 这里无需操作
    .text = 此地址用于为 Sellerkey 接收授权，但目前没有收到任何授权。如果您是从平台的页面跳转而来，请向发送链接的人索取新链接。

## 签名检查：可读取的内容

error-read-empty = 没有可读取的内容。
    .cure = 请提供被拒绝的请求：地址、cURL 命令行、日志行，或它的参数。
error-read-too-long = 内容超过 1 MiB。
    .cure = 请只提供一个请求。
error-read-no-request = 第 { $line } 行第 { $column } 列：这不是请求。
    .cure = 请提供被拒绝的请求：地址、cURL 命令行、原始 HTTP 请求、含地址的日志行、name=value 参数对、JSON、参与签名的字符串，或网关的响应。
error-read-open-quote = 第 { $line } 行第 { $column } 列：引号没有闭合。
    .cure = 请重新复制命令行，直到末尾。
error-read-unknown-option = 第 { $line } 行第 { $column } 列：不支持 cURL 选项 { $option }。
    .cure = 如果去掉后请求不变，请去掉它。
error-read-option-value = 第 { $line } 行第 { $column } 列：{ $option } 缺少值。
    .cure = 请重新复制命令行，直到末尾。
error-read-in-file = 第 { $line } 行第 { $column } 列：{ $option } 的值在文件中。
    .cure = 请直接写出该值；不会读取任何文件。
error-read-in-variable = 第 { $line } 行第 { $column } 列：有一个值在变量 { $option } 中。
    .cure = 请直接写出实际发送的值。
error-read-not-url = 第 { $line } 行第 { $column } 列：该地址无法识别。
    .cure = 请重新复制，以 https:// 开头。
error-read-json = 第 { $line } 行第 { $column } 列：该 JSON 无法识别。
    .cure = 请重新复制，从第一个括号到最后一个括号。
error-read-percent-encoding = 第 { $line } 行第 { $column } 列：这不是 UTF-8 的百分号编码。
    .cure = 请按实际发送的内容复制请求；值中的百分号应以 %25 发送。
error-inspection-ended = 搜索提前结束。
    .cure = 请重试；如果问题仍然存在，请向我们反馈。
error-request-not-kept = 活动记录中没有编号为 { $id } 的请求。
    .cure = 请查看 sellerkey activity：签名被拒绝的请求会保留下来。
error-inspection-gone = 该次检查已不存在，无法取用其内容。
    .cure = 请重新检查该请求。
error-dry-run-other-call = 这不是令牌接口的调用，因此不会发送。
    .cure = 请用令牌接口检查应用：sellerkey app check NAME。
error-dry-run-no-secret = 没有 App Secret，无法签名。
    .cure = 请指定应用，或提供其 App Secret。
error-no-code = 这不是授权码。
    .cure = 请粘贴授权码，或浏览器最后停留页面的完整地址。
error-dry-run-no-key = 请求中没有可发送的 AppKey。
    .cure = 请填入 app_key，或指定应用。
error-dry-run-app-changed = “{ $name }”的 AppKey 或平台已更改，因此没有发送。
    .cure = 请重新检查该请求。
error-dry-run-foreign-host = { $host } 不是平台的域名，因此没有发送。
    .cure = 请指定应用，测试调用将发往该应用所在的平台。

notation-url = 已识别为地址
notation-curl-sh = 已识别为 cURL 命令行 (sh)
notation-curl-cmd = 已识别为 cURL 命令行 (cmd)
notation-http = 已识别为原始 HTTP 请求
notation-log-line = 已识别为含地址的日志行
notation-form-pairs = 已识别为 name=value 参数对
notation-json-pairs = 已识别为 JSON
notation-signed-text = 已识别为参与签名的字符串
notation-answer = 已识别为网关的响应

remark-one-of = 其中有 { $count } 个请求；已读取第一个带签名的请求。
remark-lines-joined = 分成多行的地址已重新拼接。
remark-address-unquoted = 地址没有加引号，shell 会在第一个 & 处截断命令；此处读取的是完整地址。

## 签名检查：结果

verdict-right = 签名正确。
    .detail = { $count ->
        [0] 该请求没有其他问题。
       *[other] 还有 { $count } 处其他问题。
    }
verdict-right-but-refused = 签名方式正确，但签名仍被拒绝。
    .detail = 这说明网关为该 AppKey 保存的是另一个 App Secret：请与应用控制台核对两者；在控制台重置会生成新的 App Secret。
verdict-wrong = { $count ->
       *[other] 签名错误：{ $count } 处错误。
    }
    .detail = 这里显示的签名方式生成的正是所发送的签名，可以确定。
verdict-unexplained = 签名错误，尝试 { $tried } 种签名方式均无法得到它。
    .detail = 可能是 App Secret 不同、签名后请求被修改，或使用了不在其中的签名方式。
verdict-no-secret = { $count ->
        [0] 在没有 App Secret 的情况下，没有发现错误。
       *[other] 在没有 App Secret 的情况下，发现 { $count } 处错误。
    }
    .detail = 提供 App Secret 后，可以检查签名本身。
verdict-no-sign = { $count ->
       *[other] 发现 { $count } 处错误，但没有签名可供检查。
    }
    .detail = 提供所发送的签名和 App Secret 后，可以找出签名方式。
verdict-masked = 授权码或令牌在此处已隐藏，因此无法重新计算签名。
    .detail = Sellerkey 发送的请求均按正确的签名方式签名：如果被拒绝，请与应用控制台核对 App Secret。
verdict-text = { $count ->
        [0] 该字符串没有错误。
       *[other] 该字符串有 { $count } 处错误。
    }
    .detail = 提供它所属的请求和 App Secret 后，可以作进一步检查。
verdict-answer = 网关返回 { $answer }。
verdict-cancelled = 搜索在尝试 { $tried } 种签名方式后结束。
    .detail = 到此为止，均无法得到该签名。

inspect-read-as = { $notation }。
inspect-signed = 程序实际签名的字符串
inspect-findings = 需要修改之处
inspect-difference = 与正确字符串的差异
inspect-legend = {"[-"}应删除{"-]"}  {"{+"}应插入{"+}"}  *** 未显示
inspect-mended = 正确的请求
inspect-text = 待签名字符串
inspect-sign = 签名
inspect-curl = 发送命令
inspect-wants-secret = 提供 App Secret 后，这里会显示签名和 cURL 命令行。
inspect-wants-code = 其中没有仍可使用的授权码：网关会返回 InvalidCode，这证明 AppKey、App Secret 和签名方式正确。如需获取令牌，请在取得新授权码后立即签名；sellerkey connect 会自动完成。
inspect-other-key = 请求中的 AppKey 是 { $sent }，而“{ $app }”的是 { $key }。正确的请求按“{ $app }”生成。
inspect-tried = 在 { $elapsed } ms 内尝试了 { $tried } 种签名方式。
inspect-answer = 网关对它返回 { $answer }。
inspect-ask-secret = App Secret（不显示；没有则按 Enter）：
dry-run-good = 测试调用返回 InvalidCode，符合预期：AppKey、App Secret 和签名方式正确。
dry-run-took = 网关接受了虚构的授权码。AppKey、App Secret 和签名方式仍是正确的。
dry-run-refused = 测试调用按正确的签名方式签名，但被拒绝：网关为该 AppKey 保存的是另一个 App Secret。

finding-plain-hash = 应使用以 App Secret 为密钥的 HMAC-SHA256，而不是普通的 SHA-256。
    .detail = 文档示例代码写的是普通 SHA-256，而旁边给出的结果是 HMAC。
finding-secret-wrapped = 待签名字符串中不应包含 App Secret。
    .detail = 在字符串首尾加上 App Secret 是旧网关的做法；现在它只作为密钥使用。
finding-path-has-rest = 待签名的路径不应包含 /rest。
    .detail = /rest 属于请求地址；待签名的路径从它之后开始，例如 /auth/token/create。
finding-path-missing = 应在参数之前加上 API 路径。
    .detail = 系统接口按文档所写的路径签名，例如 /auth/token/create。
finding-path-on-business-call = 业务接口的待签名字符串不应包含路径。
    .detail = 业务接口由参数 method 指定，前面没有路径。
finding-sign-method-unsigned = sign_method 也应参与签名。
    .detail = 除 sign 本身外，所有发送的参数都参与签名。
finding-sent-unsigned = 参数 { $name } 已发送，但没有按所发送的值参与签名。
    .detail = 除 sign 本身外，网关会对收到的所有参数计算签名。
finding-signed-unsent = 参数 { $name } 参与了签名，但没有发送。
    .detail = 没有发送的参数，网关无法把它计入签名。
finding-values-encoded = 参数值应以原始值参与签名，不应进行 URL 编码。
    .detail = 编码只用于地址或表单，在签名之后进行。
finding-text-encoded = 待签名字符串不应进行 URL 编码。
    .detail = 编码只用于地址或表单，在签名之后进行。
finding-joined-with-ampersand = 参数名和参数值应直接拼接，不应使用 & 和 =。
    .detail = 待签名字符串自身不含 & 和 =：依次是 app_key、它的值、下一个参数名、它的值。
finding-unsorted = 参数应按名称排序后再签名。
    .detail = 无论发送顺序如何，网关都会先排序。
finding-locale-sorted = 参数名应按 ASCII 顺序排序。
    .detail = 按语言规则或忽略大小写排序，会使某些参数名的位置不同。
finding-key-message-swapped = HMAC 的密钥与消息被颠倒。
    .detail = 应以 App Secret 为密钥，以待签名字符串为消息；各种库的参数顺序并不相同。
finding-md5 = 应使用 HMAC-SHA256，而不是 MD5。
    .detail = MD5 是旧网关的摘要算法；sign_method=sha256 表示 HMAC-SHA256。
finding-hmac-md5 = 应使用 HMAC-SHA256，而不是 HMAC-MD5。
    .detail = 只是摘要算法不同；sign_method=sha256 表示的才是正确的算法。
finding-hmac-sha1 = 应使用 HMAC-SHA256，而不是 HMAC-SHA1。
    .detail = 只是摘要算法不同；sign_method=sha256 表示的才是正确的算法。
finding-lower-case = 签名应使用大写十六进制。
    .detail = 十六进制中的字母应为大写 A 至 F。
finding-base64 = 签名应使用十六进制，而不是 Base64。
    .detail = 签名是 64 位大写十六进制字符。
finding-secret-whitespace = 签名所用的 App Secret 前后有空白字符或换行符。
    .detail = 复制时常会带上空格或换行符；请去掉它们。
finding-no-recipe-matched = 已尝试的签名方式均无法得到该签名：很可能是 App Secret 不同，或签名后请求被修改。
    .detail = 请与应用控制台核对 App Secret，并且在签名后不要再修改请求。
finding-timestamp-seconds = timestamp 应以毫秒为单位。
    .detail = 这里的单位是秒；网关要求 13 位数字。
finding-timestamp-format = timestamp 应为毫秒数，或类似 2017-11-11T12:00:00Z 的格式。
    .detail = 网关不识别其他格式，也不识别本地时间。
finding-timestamp-skew = timestamp 与网关时间相差超过 7200 秒。
    .detail = 这里与网关时钟相差 { $off ->
        [days] { $days } 天
        [hours] { $hours } 小时 { $minutes } 分钟
       *[other] { $minutes } 分钟
    }，最多允许两小时。请校准时钟，并在发送前即时生成 timestamp。
finding-placeholder-sign = 该签名是文档示例中的占位符。
    .detail = 它出现在文档的每个示例中，不属于任何请求。请发送针对本请求计算的签名。
finding-unknown-parameter = 该接口没有参数 { $name }。
    .detail = 请去掉它。
finding-missing-parameter = 缺少参数 { $name }，或没有放在查询字符串或表单中。
    .detail = { $place ->
        [header] 它在请求头中，而网关不读取请求头。
        [json] 它在 JSON 请求体中，而网关不读取 JSON 请求体。
       *[other] 网关没有找到它；网关不读取请求头和 JSON 请求体。
    }
finding-empty-parameter = 参数 { $name } 为空，不应发送。
    .detail = 各官方 SDK 对空值是否参与签名处理不一，因此不发送空值最为稳妥。
finding-wrong-host = { $has_right ->
        [yes] 请发送到 { $right }。
       *[no] 请发送到平台的域名。
    }
    .detail = { $name } 不是平台的域名。
finding-wrong-path = { $has_right ->
        [yes] 请发送到 { $right }。
       *[no] 请发送到平台文档中的路径。
    }
    .detail = { $name } 不是平台的路径。
finding-dummy-code = code 不是授权页面返回的授权码。
    .detail = 请填入授权页面返回的授权码。签名正确后，网关会返回 InvalidCode，这证明 AppKey 和 App Secret 正确。
finding-code-of-other-app = { $whitespace ->
        [code] 请去掉授权码前后的空白字符。
        [app_key] 请去掉 AppKey 前后的空白字符。
       *[other] 请用所发送 AppKey 对应的应用进行授权。
    }
    .detail = { $whitespace ->
        [code] 多出的空白字符使授权码和签名都不同。
        [app_key] 多出的空白字符使 AppKey 与授权码中的不同。
       *[other] 该 code 属于另一个 AppKey：{ $name }。
    }

## 技术支持工单：先是平台表单要求的内容，然后是检查结果

ticket-title = 技术支持工单
ticket-app-key = AppKey
ticket-description = 问题描述 (Description)
ticket-request-id = RequestID
ticket-api-path = API 路径 (API path)
ticket-request-body = 请求参数 (RequestBody)
ticket-unknown = （请填写）
ticket-some-error = 错误
ticket-description-right = 网关对该请求返回{ $answer }，但签名是按照官方文档的算法生成的：UPPER(HEX(HMAC_SHA256(app secret, 待签名字符串)))。请核对平台侧该 AppKey 所对应的 App Secret，并确认该应用有权调用此接口。
ticket-description-wrong = 网关对该请求返回{ $answer }。其签名不是按照官方文档的算法生成的；请确认下方所列的待签名字符串是否正确。
ticket-description-unexplained = 网关对该请求返回{ $answer }。使用我们的 App Secret 尝试了 { $tried } 种签名方式，均无法得到该签名。请核对平台侧该 AppKey 所对应的 App Secret，并告知网关针对该 RequestID 计算签名时使用的字符串。
ticket-description-unchecked = 网关对该请求返回{ $answer }。请告知网关针对该 RequestID 计算签名时使用的字符串。
ticket-checked = 已使用 Sellerkey 检查：
ticket-sign-right = 签名等于以 App Secret 为密钥、对待签名字符串计算的 HMAC-SHA256，并转换为大写十六进制。
ticket-recipe = 该签名的生成方式：{ $recipe }
ticket-no-recipe = 使用我们的 App Secret 尝试了 { $tried } 种签名方式，均无法得到该签名。
ticket-not-checked = 未检查签名本身。
ticket-dry-run = 按照官方文档的算法签名、使用无效 code 的测试调用返回 { $answer }（RequestID { $request_id }）。
ticket-shape = 正确的待签名字符串（各部分以空格分开，敏感值已隐藏）：{ $text }

## 诊断

examination-vault = 钥匙串
examination-vault-items = 机密信息
examination-registry = 本地数据库
examination-proxy = 代理
examination-gateway = 平台
examination-clock = 时钟
examination-apps = 应用
examination-stores = 店铺
examination-deliveries = 推送
examination-scheme = 链接
examination-browser = 浏览器
examination-agent = 后台进程
examination-programs = 程序
examination-versions = 版本
outcome-good = 正常
outcome-note = 提示
outcome-bad = 异常
outcome-not-examined = 未检查
doctor-needs-registry = 未检查：本地数据库无法打开。
    .cure = 请先修复本地数据库。
doctor-needs-vault = 未检查：无法读取机密信息。
    .cure = 请查看钥匙串和机密信息的检查结果。
doctor-took-too-long = 未检查：用时过长。
    .cure = 请重新检查。如果再次出现，请保存支持包并向我们反馈。
doctor-offline = 未检查：不发送任何请求。
    .cure = 请去掉 --offline。
doctor-no-apps = 还没有应用，因此没有向平台查询。
doctor-no-stores = 还没有店铺。
doctor-no-deliveries = 没有设置任何推送。
doctor-not-on-this-system = 此系统不提供这项信息。
doctor-vault-keychain = 本机的钥匙串可以正常写入和读取。
doctor-vault-files = { $path } 中的加密文件可以正常写入和读取。此数据目录选择了这种方式。
doctor-vault-memory = 机密信息只保存在内存中，程序结束后即消失。
doctor-items-good = 共有 { $number } 项机密信息，与本地数据库的记录一致。
doctor-items-none = 还没有保存机密信息。
doctor-item-gone = “{ $store }”的令牌已不存在。
    .cure = 请重新授权该店铺：sellerkey connect --store "{ $store }"。
doctor-item-newer = “{ $store }”的令牌比本地数据库的记录新。
    .cure = “修复”会采用这些令牌；下次续期时也会采用。
doctor-item-older = “{ $store }”的令牌比本地数据库的记录旧，可能是钥匙串从备份恢复所致。
    .cure = 请续期：sellerkey renew "{ $store }"。如果被拒绝，请重新授权。
doctor-item-not-described = “{ $app }”的信息只保存在本地数据库中，无法从钥匙串恢复。
    .cure = “修复”会把它与 App Secret 一起保存。
doctor-item-webhook-gone = “{ $name }”的签名密钥已不存在。
    .cure = 请删除该推送，并用接收方的密钥重新添加。
doctor-registry-good = 本地数据库完好：架构版本 { $schema }，{ $size } KiB。
doctor-registry-damaged = 本地数据库已损坏：{ $reason }
    .cure = “修复”会把该文件移到一旁，并根据钥匙串重新建立：应用、店铺及其令牌会恢复；推送、设置和活动记录不会恢复；名称和标签只有在旧文件仍可读取时才能恢复。
doctor-folder-good = 其他用户无法访问 { $path }。
doctor-folder-open = 其他用户可以访问 { $path }（权限 { $mode }）。
    .cure = “修复”会收紧权限：目录为 0700，本地数据库为 0600。
doctor-disk-low = { $path } 所在的磁盘仅剩 { $free } MiB。
    .cure = 请释放一些空间，以免新令牌无法写入。
doctor-proxy-none = 按“设置”中的选择，直接连接平台。
doctor-proxy-chosen = 按“设置”中的选择，通过 { $proxy } 连接平台。
doctor-proxy-system = 按系统设置连接平台；环境变量中没有代理。
doctor-proxy-system-some = 按环境变量的设置，通过 { $proxy } 连接平台。
doctor-gateway-good = { $gateway } 的响应符合平台协议。
doctor-gateway-unknown = 无法查询。
doctor-clock-good = 本机时钟与 { $gateway } 的时钟一致。
doctor-clock-far = 本机时钟比 { $gateway } 的{ $direction ->
        [behind] 慢
       *[ahead] 快
    } { $off ->
        [days] { $days } 天
        [hours] { $hours } 小时 { $minutes } 分钟
       *[other] { $minutes } 分钟
    }。Sellerkey 已将此计算在内，其他程序则未必。
    .cure = 请让系统通过网络校准时钟：Linux 上为 timedatectl set-ntp true。
doctor-clock-unknown = 没有响应说明平台的时间。
doctor-app-good = { $app }：AppKey 和 App Secret 正确。
doctor-app-undecided = { $app }：平台返回 { $answer }，无法说明 AppKey 和 App Secret 是否正确。
    .cure = 请几分钟后重试。
doctor-app-no-answer = 无法得知 AppKey 和 App Secret 是否正确。
doctor-stores-good = 所有店铺均已连接（{ $number } 个）。
doctor-store-ended = “{ $store }”的授权已到期（{ $end }）。
    .cure = 请重新授权：sellerkey connect --store "{ $store }"。
doctor-store-ending = “{ $store }”的授权将于 { $end } 到期。
    .cure = 请在此之前重新授权：sellerkey connect --store "{ $store }"。
doctor-store-due = “{ $store }”的令牌本应已续期。
    .cure = 请让桌面应用、sellerkey agent 或定时任务保持运行；或立即续期：sellerkey renew "{ $store }"。
doctor-store-setback = “{ $store }”已续期失败 { $times } 次，最近一次在 { $last } 返回 { $answer }（RequestID { $request_id }）。
    .cure = 会自动重试。如需立即重试并查看原因：sellerkey renew "{ $store }"。
doctor-store-waiting = { $account } 的授权正等待您决定归属。
    .cure = 请在窗口中处理，或使用 sellerkey connect 加上 --if-different。
doctor-deliveries-good = 当前令牌已全部送达（{ $number } 处）。
doctor-delivery-waits = “{ $store }”的当前令牌尚未推送到 { $name }。
    .cure = 如需立即推送：sellerkey deliver。
doctor-delivery-fails = { $name } 没有接收“{ $store }”的令牌：{ $reason } 已尝试 { $times } 次；上次送达：{ $last }。
    .cure = 请按提示修正，然后运行：sellerkey deliver "{ $store }"。
doctor-delivery-no-program = “{ $store }”的推送 { $name }：{ $program } 已无法运行。
    .cure = 请重新安装该程序，或删除该推送后用其他命令重新添加。
doctor-delivery-no-folder = “{ $store }”的推送 { $name }：{ $path } 无法写入。
    .cure = 请创建该目录，或允许当前用户写入；也可以删除该推送后用其他文件重新添加。
doctor-scheme-packaged = sellerkey:// 链接由 Sellerkey 打开，由安装包登记（{ $handler }）。
doctor-scheme-run-time = sellerkey:// 链接由 Sellerkey 打开，由程序自行登记（{ $handler }）。
doctor-scheme-other = sellerkey:// 链接由其他程序打开：{ $handler }。
    .cure = 在桌面应用的“设置”中点击“修复”，即可改由 Sellerkey 打开。其他回调地址不需要这些链接。
doctor-scheme-none = 没有程序可打开 sellerkey:// 链接。
    .cure = 只有使用这种回调地址或中转页的应用才需要。桌面应用启动时会自行登记。
doctor-scheme-unknown = 无法得知由哪个程序打开 sellerkey:// 链接：缺少 xdg-mime。
    .cure = 请安装 xdg-utils。
doctor-browser-system = 授权页面在系统默认浏览器中打开（{ $browser }）。
doctor-browser-chosen = 按“设置”中的选择，授权页面在 { $browser } 中打开。
doctor-browser-gone = “设置”中选择的 { $browser } 已不存在，改用系统默认浏览器。
    .cure = 请在“设置”中选择其他浏览器。
doctor-browser-none = 系统没有默认浏览器。会显示授权页面的地址，可在任意浏览器中打开。
doctor-agent-none = 没有后台进程在运行，也不需要。
doctor-agent-good = { $path } 上的后台进程有响应。
doctor-agent-stale = { $path } 是被强制结束的后台进程留下的，已无人监听。
    .cure = “修复”会删除它；下次运行 sellerkey agent 时也会删除。
doctor-agent-foreign = { $path } 属于其他用户，没有查询。
    .cure = 请让该用户删除它，或用 SELLERKEY_HOME 更改数据目录。
doctor-agent-silent = { $path } 上有程序监听，但没有响应。
    .cure = 请结束该后台进程并重新启动。
doctor-programs-none = 没有其他程序在使用本地数据库。
doctor-programs-some = 其他程序正在使用本地数据库：{ $programs }。
doctor-updates-by-packages = 新版本随本系统的软件包提供：请使用软件包管理器更新。
doctor-versions = Sellerkey { $version }，系统 { $system }；桌面环境：{ $desktop }；网页视图：{ $webview }。
fix-rebuild = 把损坏的本地数据库移到一旁，并根据钥匙串重新建立
fix-close = 禁止其他用户访问数据目录
fix-describe = 把各应用的信息与其 App Secret 一起保存
fix-adopt = 采用更新的令牌
fix-remove-socket = 删除无人监听的套接字
fix-register = 由 Sellerkey 打开 sellerkey:// 链接
fixed-rebuild = 本地数据库已重新建立：恢复了 { $apps } 个应用和 { $stores } 个店铺及其机密信息。损坏的文件为 { $aside }。推送、设置和活动记录没有恢复；失去名称的店铺以账号命名。
fixed-rebuild-without-app = 钥匙串中有 { $count } 组令牌没有对应的店铺：已无法得知它们属于哪个应用。请添加该应用并重新授权这些账号。
fixed-rebuild-unreadable = 有 { $count } 项机密信息无法读取。
fixed-close = 其他用户已无法访问数据目录和本地数据库。
fixed-describe = 各应用的信息已与其 App Secret 一起保存。
fixed-adopt = 本地数据库已采用更新的令牌。
fixed-remove-socket = 套接字已删除。
fixed-register = sellerkey:// 链接已改由 Sellerkey 打开。
doctor-confirm-rebuild = 是否把损坏的本地数据库移到一旁，并根据钥匙串重新建立？推送、设置和活动记录将丢失。[y/N]
doctor-again = 重新检查：
doctor-wrong = { $count ->
    [0] 没有发现问题。
   *[other] 发现 { $count } 个问题。
 }
doctor-noted = { $count ->
    [0] 没有其他需要留意之处。
   *[other] 有 { $count } 处需要留意。
 }
doctor-can-fix = sellerkey doctor --fix 可以修复：{ $fixes }。
doctor-bundle-saved = 支持包已保存到 { $path }。发送前请先查看：其中不含机密信息，{ $names ->
    [yes] 但含有账号、店铺和应用的名称
   *[no] 也不含账号、店铺或应用的名称
 }。
ui-doctor = 诊断
ui-doctor-says = 检查钥匙串、本地数据库、平台、应用、店铺和推送，并说明如何解决发现的问题。每个应用会免费进行一次测试调用；不会推送任何内容。
ui-doctor-examine = 开始检查
ui-doctor-fix = 修复
ui-doctor-fix-this = 修复：{ $what }
ui-doctor-rebuild-says = 损坏的文件会保留在新文件旁边。应用、店铺及其令牌会恢复；推送、设置和活动记录不会恢复。
ui-doctor-register-says = 此后，目前打开这些链接的程序将不再收到它们。
ui-bundle-says = 支持包是供技术支持人员查看的文本：包括检查结果、版本、数量、最近的错误和日志末尾。其中不含机密信息。
ui-bundle-names = 包含账号、店铺和应用的名称
ui-bundle-show = 保存支持包…
ui-bundle-shown = 全部内容如下：
ui-bundle-save = 保存
ui-bundle-saved = 已保存为 { $path }
error-doctor-in-use = 其他程序正在使用本地数据库：{ $programs }。
    .cure = 请结束这些程序（桌面应用用“退出”，sellerkey agent 用 Ctrl-C），然后重试。
error-doctor-only-desktop = 只有桌面应用才能执行此操作。
    .cure = 请启动桌面应用，在“设置”中使用“修复”。
error-doctor-ended = 操作提前结束。
    .cure = 请重新检查。如果再次出现，请保存支持包并向我们反馈。
error-doctor-unknown-fix = 没有名为“{ $name }”的修复项。
    .cure = 请重新检查。

## 命令行

error-usage = { $complaint ->
        [unknown-argument] 这里没有参数“{ $argument }”。
        [unknown-command] 没有命令“{ $argument }”。
        [missing] 缺少：{ $argument }。
        [twice] { $argument } 只能指定一次。
        [conflict] { $argument } 不能与 { $other } 同时使用。
        [no-value] { $argument } 需要一个值。
        [needless-value] { $argument } 不接受值，却给出了“{ $value }”。
        [one-of] “{ $value }”不是 { $argument } 的有效值；可用的值：{ $valid }。
        [value] “{ $value }”不是 { $argument } 的有效值。
        [form-duration] “{ $value }”不是 { $argument } 的有效值：请写成 30s、10m、12h、7d 或 2w 这样的形式。
        [form-too-long] 对 { $argument } 来说，“{ $value }”时间过长。
        [form-address] “{ $value }”不是 { $argument } 的有效值：请写成 127.0.0.1:8080 或 8080 这样的形式。
        [form-vault] “{ $value }”不是 { $argument } 的有效值：keychain 或 file。
        [form-variable] “{ $value }”不是 { $argument } 的有效值：只能使用字母、数字和 _，且不能以数字开头。
        [form-mode] “{ $value }”不是 { $argument } 的有效值：请使用 600 或 640 这样的八进制数，除所有者外任何人不得写入。
        [not-text] 部分内容不是 UTF-8。
       *[other] { $reason }
    }
    .cure = { $similar ->
        [none] 请查看 sellerkey --help。
       *[other] 您要找的是 { $similar } 吗？请查看 sellerkey --help。
    }
error-confirmation-needed = 此处无人确认。
    .cure = 如果确定无误，请加上 --yes。
error-not-confirmed = 未确认；新令牌已丢弃。
    .cure = 请重新开始，并登录正确的账号。
error-output = 无法写入输出：{ $reason }。
    .cure = 请检查输出的目标位置。
error-interrupted = 操作提前结束：{ $reason }。
    .cure = 请重试；如果问题仍然存在，请向我们反馈。
error-panicked = Sellerkey 内部发生了不应出现的错误。
    .cure = 正在进行的操作可能需要重做。日志中有更多信息：{ $path }
error-sandbox-unusable = 沙箱无法运行：{ $reason }。
    .cure = 请换一个端口或状态文件。
error-path-no-slash = 路径必须以斜杠开头。
    .cure = 请写成 /auth/token/create 这样的形式。
error-path-prefix = “{ $prefix }”属于请求地址，不属于待签名的路径。
    .cure = 请把路径写成 /auth/token/create 这样的形式。
error-path-character = 路径中含有平台路径不会出现的字符。
    .cure = 请写成 /auth/token/create 这样的形式；参数用 --param 提供。
error-input-shared = 标准输入只能用于请求或 App Secret 中的一个。
    .cure = 请用 --secret-file 提供 App Secret，或用 --app 指定应用；也可以把请求作为命令参数或文件提供。
error-input-unreadable = 无法读取 { $path }：{ $reason }。
    .cure = 请检查文件名以及读取权限。
error-input-not-text = 第 { $line } 行第 { $column } 列：这不是 UTF-8 文本。
    .cure = 请另存为 UTF-8，或直接粘贴请求。
error-program = 无法运行 { $program }：{ $reason }。
    .cure = 请检查程序名，以及能否找到并执行它。
error-param = “{ $param }”不是参数。
    .cure = 请写成 name=value 的形式。

# { $month } 为 Jan 至 Dec，{ $number } 为对应的 1 至 12。
date-and-time = { $year }年{ $number }月{ $day }日 { $clock }

label-error = 错误
label-note = 注意
label-cure = →

app-added = 已在 { $platform } 上添加应用“{ $name }”。
app-callback = 回调地址：{ $callback }
app-callback-hint = 请在应用控制台中填写完全相同的地址，或在这里修改：sellerkey app edit NAME --callback URL。
app-secret-trimmed = App Secret 前后的空白字符已去掉。
app-next = 下一步：sellerkey app check NAME，然后 sellerkey connect。
app-good = { $platform } 接受“{ $name }”的 AppKey 和 App Secret。
app-unclear = { $platform } 的响应无法说明“{ $name }”是否正确：{ $answer }。
app-edited = 已修改“{ $name }”。
app-removed = 已删除“{ $name }”及其 App Secret。
app-none = 还没有应用。请添加一个：sellerkey app add NAME --key KEY

ask-secret = App Secret（不显示）：

step-app-accepted = { $platform } 接受该 AppKey 和 App Secret
step-app-unclear = 已向 { $platform } 查询该应用，但响应无法得出结论（{ $answer }）；继续进行
step-clock-off = 本机时钟偏差 { $off ->
        [days] { $days } 天
        [hours] { $hours } 小时 { $minutes } 分钟
       *[other] { $minutes } 分钟
    }。Sellerkey 按网关时间签名；仍请校准时钟
step-vault-ready-keychain = 钥匙串可以写入
step-vault-ready-file = 加密文件可以写入
step-vault-ready-memory = 没有钥匙串：令牌保存在本进程的内存中
step-no-handler = 本机没有为 sellerkey:// 链接注册 Sellerkey 应用：请粘贴浏览器最后停留的地址
step-other-handler = sellerkey:// 链接由 { $handler } 打开：如果这里没有反应，请粘贴浏览器最后停留的地址
step-listening = 正在本机端口 { $port } 上等待
step-open = 请打开以下地址，并用该店铺的账号授权：
step-opened = 已在浏览器中打开。如果没有打开，请打开以下地址：
step-no-browser = 此处无法打开浏览器。请在任意一台计算机上自行打开以下地址：
step-paste = 最后会停留在您的回调页面，无论它显示什么。请在 3 分钟内把它的完整地址粘贴到这里：
step-paste-too = 正在等待浏览器。也可以把它最后停留页面的地址粘贴到这里。
step-login-as = 请登录 { $account }。
step-stray = 收到了不属于本次授权的内容：{ $what } 继续等待。
step-arrived = 已收到授权码
step-code-of-other-app = 该授权码像是属于另一个应用；仍会尝试
step-exchanging = 正在签名并换取令牌
step-vault-blocked = 已取得令牌，但钥匙串未能保存：{ $what } 正在重试。
step-kept-keychain = 令牌已保存到钥匙串
step-kept-file = 令牌已保存到加密文件
step-kept-memory = 令牌已保存到内存

confirm-account = 已连接 { $account }。账号是否正确？[Y/n]
confirm-incomparable = 响应中没有说明这是否为“{ $store }”。是否将这些令牌用于该店铺？[y/N]
choose-different = 授权的是 { $came }，但“{ $store }”属于 { $expected }。保留两者、把“{ $store }”移到新账号，还是丢弃新令牌？[keep-both/move/drop]
parked-waiting = { $account } 的令牌正等待处理；现在处理它们，无需再次授权。
ask-passphrase = 加密文件的口令：
ask-passphrase-new = 为加密文件设置口令：
ask-passphrase-again = 请再次输入：
unconfirmed = 没有确认过账号是否正确。如果不正确：sellerkey forget NAME。

store-connected = “{ $store }”已连接：{ $account }。
store-reauthorized = “{ $store }”已重新授权：{ $account }。
store-recognised = 该账号此前已连接，名称为“{ $store }”；名称保持不变。
store-imported = “{ $store }”已导入：{ $account }。
grant-dropped = 新令牌已丢弃。
store-dropped = 新令牌已丢弃。“{ $store }”保持原样。
store-deadlines = 令牌有效期至 { $token }，授权有效期至 { $authorized }。
store-no-renewal = 令牌有效期至 { $token }；无法续期。
store-tagged = “{ $store }”的标签：{ $tags }。
store-untagged = “{ $store }”已没有标签。
token-not-renewed = “{ $store }”的令牌仍有效，但未能续期：{ $what }
store-renewed = “{ $store }”已取得新令牌，有效期至 { $token }。
store-renewed-elsewhere = “{ $store }”已取得新令牌，有效期至 { $token }；由另一个程序同时完成续期。
store-not-renewed = “{ $store }”未能续期：{ $what }
store-not-begun = “{ $store }”尚未开始续期。
renew-none = 没有需要续期的令牌。
renew-none-tagged = 没有带该标签的店铺。
renew-count-renewed = 已续期 { $count } 个
renew-count-failed = 失败 { $count } 个
renew-count-nothing-to-renew = 无需续期 { $count } 个
renew-count-not-begun = 未开始 { $count } 个
store-renamed = “{ $old }”已改名为“{ $name }”。
store-forgotten = 已移除“{ $store }”。平台上的令牌在自然到期（{ $token }）之前仍然有效。
confirm-forget = 是否移除“{ $store }”及其令牌？[y/N]
store-alive = “{ $store }”的令牌有效。
store-alive-again = “{ $store }”的令牌提前失效。已续期，新令牌有效。
store-dead = 网关不接受“{ $store }”的令牌：{ $answer }（RequestID { $request_id }）。
store-dead-cure = 请重新授权：sellerkey connect --store NAME。
store-undecided = 网关的响应无法说明“{ $store }”的令牌是否有效：{ $answer }。
store-undecidable = 无法向 { $platform } 查询令牌是否有效。
import-unproved = 未能验证这些令牌：{ $answer }。

state-connected = 已连接
state-renewal_due = 待续期
state-authorization_ending = 即将到期
state-needs_authorization = 需重新授权
state-moved = 已迁移

status-none = 还没有店铺。请连接一个：sellerkey connect
status-parked = { $account } 的令牌等待处理：sellerkey connect --if-different keep-both、move 或 drop；如果是重新授权店铺，请加上 --store NAME。
status-vault-file = 机密信息保存在加密文件中：{ $path }
status-within = “{ $store }”需在 { $within } 内重新授权。
column-store = 店铺
column-account = 账号
column-app = 应用
column-state = 状态
column-token = 令牌有效期至
column-authorized = 授权有效期至
column-platform = 平台
column-key = AppKey
column-callback = 回调地址
column-when = 时间
column-what = 操作
column-answer = 响应
column-request = RequestID
field-account = 账号
field-account-id = 账号 ID
field-app = 应用
field-platform = 平台
field-state = 状态
field-token = 令牌有效期至
field-authorized = 授权有效期至
field-authorized-at = 授权时间
field-renewed-at = 续期时间
field-checked = 检查结果
field-tags = 标签
field-last-error = 最近错误
health-alive = 有效
health-dead = 失效
health-undecided = 无法确定
activity-none = 还没有任何记录。
activity-inspect = 查看最近一次被拒绝的签名错在哪里：sellerkey inspect --activity { $id }
activity-dry-run = { $path }（测试调用）
activity-connected = 已连接
activity-reauthorized = 已重新授权
activity-imported = 已导入
activity-link-made = 已创建链接
activity-link-failed = 链接已使用，未能连接
activity-copied = 已复制，由别处监测
activity-moved = 已迁移到其他计算机
activity-restored = 已恢复
activity-stray = 无关回调
unknown = 未知
never = 从未
unnamed-account = 未命名账号

explain-own = 本次
explain-vector = 示例
explain-none = （无）
explain-vector-secret = 示例由平台公布，其 App Secret 为“{ $secret }”；您的值用您自己的 App Secret 计算。
explain-formula = 公式
explain-formula-system = HMAC-SHA256，以 App Secret 为密钥，对路径和每个参数（名称与值）计算。
explain-formula-business = HMAC-SHA256，以 App Secret 为密钥，对每个参数（名称与值）计算。
explain-path = 前置路径
explain-path-system = 与平台文档中的写法一致：以斜杠开头，不含域名和 /rest，它们属于请求地址。
explain-path-business = 无。业务接口发往 /sync，由参数 method 指定。
explain-parameters = 参数
explain-parameters-why = 除 sign 外所有发送的参数，包括 sign_method。按名称的字节顺序排列，值为原始 UTF-8，不作百分号编码，不含空值。
explain-method = 是否需要 method
explain-method-belongs = 需要：它指定业务接口，与其他参数一样参与签名。
explain-method-missing = 需要，但缺少：业务接口由它指定。请加上 --param method=NAME；如果是系统接口，请加上 --path。
explain-method-not-needed = 不需要：系统接口由路径指定。只有发送时才参与签名。
explain-method-signed = 系统接口由路径指定，不需要它。这里发送了它，因此参与签名。
explain-text = 待签名字符串
explain-text-why = 路径，然后是每个参数的名称和值，中间没有任何分隔。
explain-length = 长度
explain-length-why = UTF-8 字节数。如果不同，说明有内容被编码、遗漏或多加。
explain-inner = 内层哈希
explain-inner-why = SHA256((secret ^ 0x36…) + text)。HMAC 的前半部分；各种库不会显示它。
explain-outer = 外层哈希
explain-outer-why = SHA256((secret ^ 0x5c…) + 内层哈希)：即 HMAC，以十六进制表示。
explain-sign = 签名
explain-sign-why = 同上，转换为大写。

sign-base = 待签名字符串
sign-sign = 签名
sign-url = GET 方式
sign-curl = POST 方式（推荐）

sandbox-ready = 沙箱已运行。
sandbox-gateway = 网关
sandbox-control = 控制端口
sandbox-app = 应用
sandbox-hint = 试用：sellerkey app add Sandbox --platform { $gateway } --key { $key } --secret-stdin，然后 sellerkey connect。按 Ctrl-C 结束。

try-title = Sellerkey 将把一个店铺连接到自带的沙箱。任何内容都不会离开本机。
try-sandbox = 本机已运行一个遵循平台协议的沙箱
try-app = 已添加应用；App Secret 保存在{ $vault }
try-vault-keychain = 钥匙串
try-vault-file = 加密文件
try-vault-memory = 内存
try-no-keychain = { $reason } 本次试用改用内存
try-check = 网关接受 AppKey 和 App Secret：这是一次已签名的测试调用，不产生任何影响
try-page = 授权页面询问应用可以使用哪个账号
try-authorize = { $account } 完成授权；页面带着授权码跳转回来
try-callback = 回调到达本机端口 { $port }，state 正确
try-exchange = 授权码已换取令牌，签名使用 HMAC-SHA256
try-kept = 访问令牌和刷新令牌已保存到{ $vault }
try-status = { $store } { $state }：令牌有效期至 { $token }，授权有效期至 { $authorized }
try-call = 使用该令牌的签名调用得到响应：令牌有效
try-clean = 所有内容已清除
try-next = 连接您自己的店铺：sellerkey app add NAME --key KEY，然后 sellerkey connect

## 浏览器中显示的页面

page-hand-over = 返回 Sellerkey
page-arrived-title = 还差一步
page-arrived = 您已授权该应用。请在 3 分钟内把授权码转交给 Sellerkey。
page-open = 打开 Sellerkey
page-elsewhere = 本机没有安装 Sellerkey？请复制以下内容并粘贴到 Sellerkey
page-copy = 复制
page-copied = 已复制
page-by-hand = 请手动复制选中的文本
page-received = Sellerkey 已收到授权码
    .text = 请返回 Sellerkey；可以关闭此标签页。
page-not-authorized = 未授权
    .text = 已告知 Sellerkey。可以关闭此标签页。
page-before = 该链接已使用过
    .text = Sellerkey 已收到该授权码。可以关闭此标签页。
page-stray = Sellerkey 没有在等待此授权
    .text = 未作任何更改。请在 Sellerkey 中点击“连接店铺”重新开始。
page-no-code-title = 没有可转交的内容
page-no-code = 此页面用于接收授权码并转交给 Sellerkey。当前地址中没有授权码：请在 Sellerkey 中点击“连接店铺”开始。

## 桌面应用

ui-name = Sellerkey
ui-rooms = 导航
ui-connecting = 正在连接店铺
ui-version = 版本 { $version }
ui-stores = 店铺
ui-apps = 应用
ui-activity = 活动记录
ui-settings = 设置

ui-cancel = 取消
ui-close = 关闭
ui-continue = 继续
ui-copy = 复制
ui-copied = 已复制
ui-copy-this = 复制：{ $what }
ui-copy-id = 复制 ID
ui-copy-id-of = 复制 ID：{ $id }
ui-copy-row = 复制此行
ui-copy-row-of = 复制此行：{ $what }
ui-copy-request-id = 复制 RequestID
ui-dismiss = 知道了
ui-more = 更多
ui-never = 从未
ui-not-known = 未知
ui-try-again = 重试
ui-under-way = 请稍候…
ui-back-to = 返回{ $room }
ui-between = {"\u00A0"}·{" "}
ui-by-app = 应用“{ $app }”
ui-account = { $account } ({ $id })

ui-offline = 没有网络。
ui-offline-cure = 显示的是最近一次的状态；授权和检查需等网络恢复。

ui-connect-store = 连接店铺
ui-connect-title = 连接店铺
ui-reauthorize-title = 重新授权“{ $store }”
ui-choose-app = 通过哪个应用？
ui-choose-app-says = 账号每次只能授权一个应用。
ui-add-app = 添加应用
ui-app-on = { $platform }，AppKey { $key }

ui-first-title = 还没有店铺
ui-first-says = Sellerkey 通过您自己的应用连接卖家账号和一件代发（Dropshipping）账号。您在浏览器中授权，令牌保存在本机的钥匙串中。
ui-try-sandbox = 用沙箱试一试
ui-try-sandbox-says = 沙箱是在本机运行的模拟平台。只需一分钟，不需要应用，并会展示每个步骤。
ui-first-key = 什么是 AppKey
ui-first-key-says = 凭 AppKey 和 App Secret，程序可以代您调用平台接口。在平台的应用控制台创建应用后即可获得；AliExpress 的控制台是 openservice.aliexpress.com。
ui-first-who = 谁可以申请
ui-first-who-says = 拥有卖家账号或一件代发（Dropshipping）账号，并在平台注册为开发者，即可申请。平台对开发者和应用进行人工审核，需要数天。
ui-first-status = Test 与 Online
ui-first-status-says = 新应用处于 Test 状态：令牌有效期 1 天，授权有效期 2 天。平台将应用转为 Online 后，分别为 30 天和 60 天。Sellerkey 以每次返回的期限为准。
ui-first-callback = 填写哪个回调地址
ui-first-callback-says = 控制台与 Sellerkey 中的回调地址必须一致。应用已有回调地址的，直接使用即可。可以自选时，请填写以下之一；控制台要求 https 时，请填写您自己的任一地址。

ui-search-stores = 搜索店铺
ui-filter-by-state = 按状态筛选
ui-filter-all = 全部 { $count }
ui-filter-needs-authorization = 需重新授权 { $count }
ui-filter-ending = 即将到期 { $count }
ui-filter-renewal-due = 待续期 { $count }
ui-filter-connected = 已连接 { $count }
ui-filter-moved = 已迁移 { $count }
ui-filter-by-app = 按应用筛选
ui-filter-all-apps = 全部应用
ui-filter-by-tag = 按标签筛选
ui-filter-all-tags = 全部标签
ui-more-stores = { $count ->
   *[other] 显示更多（还有 { $count } 个店铺）
}
ui-found = { $count ->
    [0] 没有符合条件的店铺。
   *[other] { $count } 个店铺，共 { $all } 个
}

ui-state-connected = 已连接
ui-state-renewal-due = 待续期
ui-state-needs-authorization = 需重新授权
ui-state-moved = 已迁移
ui-state-days-left = { $count ->
   *[other] 剩余 { $count } 天
}
ui-state-hours-left = { $count ->
   *[other] 剩余 { $count } 小时
}
ui-state-minutes-left = { $count ->
   *[other] 剩余 { $count } 分钟
}

ui-life = 有效期
ui-life-authorized = 授权于{ $when }
ui-life-token = 令牌至{ $when }
ui-life-token-renews = 令牌至{ $when }，自动续期
ui-life-token-ended = 令牌已于{ $when }过期
ui-life-authorized-until = 授权至{ $when }
ui-life-both-end = 令牌和授权至{ $when }
ui-life-ended = 已于{ $when }到期
ui-life-ended-early = 提前失效
ui-life-no-end = 到期时间未知

ui-outlook-over = 授权已到期。
    .detail = { $known ->
        [yes] 授权已于{ $end }到期，续期不能延长授权。
       *[no] 续期不能延长授权。
    }请重新授权该店铺以继续使用。
ui-outlook-refused = 授权已被取消，或已在别处续期。
    .detail = 平台不再接受该刷新令牌。请重新授权该店铺；如果还有其他程序为它的令牌续期，请只保留其中一个。
ui-outlook-answer-lost = 一次续期没有收到响应，新令牌也随之丢失。
    .detail = 平台不再接受之前的刷新令牌。请重新授权该店铺以继续使用。
ui-outlook-impossible-ended = 令牌已过期，且无法续期。
    .detail = 平台没有提供刷新令牌。请重新授权该店铺以继续使用。
ui-outlook-watched-ended = 监测的令牌已过期。
    .detail = 令牌由其他程序续期。请在“应用”中导入该程序当前使用的令牌；或重新授权该店铺，由 Sellerkey 续期。
ui-outlook-app-refused = 续期已暂停：平台拒绝了应用“{ $app }”。
    .detail = 平台返回 { $answer }。令牌仍保留，应用恢复正常后会继续续期。
ui-outlook-watched = 仅监测：该令牌由其他程序续期。
    .detail = { $known ->
        [yes] Sellerkey 中的令牌有效期至{ $end }。
       *[no] Sellerkey 中的令牌有效期未知。
    }其他程序续期后，请在“应用”中导入新令牌。
ui-outlook-moved = 已迁移到其他计算机，由该计算机续期。
    .detail = { $lives ->
        [yes] 本机的令牌有效期至 { $token }，不再续期。
       *[no] 本机的令牌已于 { $token } 过期。
    }如需重新由本机续期，请恢复它的导出文件，并确保其他计算机不再保留它；或重新授权该店铺。
ui-outlook-impossible = { $known ->
        [yes] 该令牌无法续期：请在{ $end }前重新授权。
       *[no] 该令牌无法续期。
    }
    .detail = 平台没有提供刷新令牌。令牌过期后，使用它的程序会被拒绝，直到重新授权该店铺。
ui-outlook-dead = 在{ $checked }检查时，平台不接受该令牌。
    .detail = 请在“更多”中选择“立即续期”；如果仍被拒绝，请重新授权该店铺。
ui-outlook-retrying = { $cause ->
        [platform] 平台出现故障
        [network] 无法连接平台
       *[other] 续期未成功
    }；将于 { $retry } 重试。
    .detail = { $count ->
       *[other] 已连续 { $count } 次续期未成功。
    }{ $lives ->
        [yes] 令牌有效期至 { $token }，在此之前续期成功即可，无需处理。
       *[no] 令牌已于 { $token } 过期；其他内容没有丢失，续期后会取得新令牌。
    }
ui-outlook-late = 该令牌本应已续期。
    .detail = { $lives ->
        [yes] 令牌有效期至 { $token }。
       *[no] 令牌已于 { $token } 过期。
    }条件允许时，Sellerkey 会立即续期；也可以在“更多”中选择“立即续期”。
ui-outlook-ending = 请在{ $end }前重新授权：授权届时到期，续期不能延长授权。
ui-outlook-renewing = { $again ->
        [yes] Sellerkey 已于{ $renewed }续期，下次约在{ $next }。
       *[no] Sellerkey 会为该令牌续期，下次约在{ $next }。
    }
ui-outlook-last = { $known ->
        [yes] 该令牌与授权同时到期：请在{ $end }前重新授权。
       *[no] 该令牌与授权同时到期。
    }
ui-longer-hint = 该应用已转为 Online：再授权一次，有效期即为 { $days } 天。

ui-renew-now = 立即续期
ui-renewing-one = 正在续期…
ui-renew-all = 全部续期
ui-renew-shown = { $count ->
    [0] 续期所显示的店铺
   *[other] 续期所显示的 { $count } 个
}
ui-renew-ask = 为 { $count } 个店铺续期？
ui-renew-ask-says = Sellerkey 会在需要时逐个自动续期；此操作会立即为所有店铺向平台申请续期。中途可以停止。
ui-renew-begin = 续期
ui-renewing = 正在续期：{ $done } / { $total }
ui-renewing-so-far = 目前已续期{ $renewed }个，失败 { $failed } 个。
ui-renewing-stopping = 正在停止：等待进行中的续期完成。
ui-stop = 停止
ui-renew-summary = 已续期{ $renewed }个，失败 { $failed } 个，无需续期 { $idle } 个。
ui-renewed-stopped = { $count ->
   *[other] 未开始 { $count } 个。
}
ui-not-renewed = 未能续期的店铺

ui-tags = 标签
ui-tag-store = “{ $store }”的标签
ui-tags-help = 用逗号分隔，最多 12 个
ui-tags-known = 已有标签

ui-blocked = { $code ->
    [keychain-locked] 有令牌需要续期。请解锁钥匙串（登录桌面，或打开密码管理器），之后会自动继续。
   *[other] 有令牌等待续期；问题解决后会自动继续。
}

ui-test-hint = 该应用处于 Test 状态，授权有效期为 2 天。请在应用控制台申请 Online 状态，以获得 60 天有效期。
ui-test-hint-sandbox = 沙箱的应用处于 Test 状态，授权有效期为 2 天。

ui-reauthorize = 重新授权
ui-reauthorize-store = 重新授权“{ $store }”
ui-copy-token = 复制令牌
ui-copy-token-of = 复制令牌：{ $store }
ui-token-copied = 已复制。剪贴板将在 { $seconds } 秒后清空。
ui-copy-cleared = 已从剪贴板清除。
ui-copy-good-until = 复制的令牌有效期至{ $when }。
ui-copy-end-unknown = 复制的令牌有效期未知。
ui-check-store = 检查
ui-token-alive = 令牌有效。
ui-token-dead = 网关不接受该令牌。
ui-token-undecided = 网关的响应无法说明该令牌是否有效。
ui-rename = 重命名
ui-rename-store = 重命名“{ $store }”
ui-new-name = 新名称
ui-forget = 移除
ui-forget-store = 移除“{ $store }”？
ui-forget-says = 它的令牌会从本机钥匙串中删除。{ $platform } 上的令牌在自然到期（{ $when }）之前仍然有效。
ui-forget-says-unknown = 它的令牌会从本机钥匙串中删除。{ $platform } 上的令牌在自然到期之前仍然有效。

ui-news-connected = “{ $store }”已连接。
ui-news-reauthorized = “{ $store }”已重新授权。
ui-news-dropped = 新令牌已丢弃。“{ $store }”保持原样。
ui-news-dropped-new = 新令牌已丢弃。
ui-news-renamed = “{ $old }”已改名为“{ $name }”。
ui-news-forgotten = 已移除“{ $store }”。
ui-news-worse = { $count ->
    [1] “{ $store }”需要处理。
   *[other] { $count } 个店铺需要处理。
}
ui-news-removed = 已全部删除。

ui-facts = 详情
ui-fact-token-until = 令牌有效期至
ui-fact-authorized-until = 授权有效期至
ui-fact-authorized-at = 授权时间
ui-fact-renewed-at = 令牌续期时间
ui-fact-renewal = 续期
ui-fact-account = 账号
ui-fact-account-id = 账号 ID
ui-fact-account-kind = 账号类型
ui-fact-app = 应用
ui-fact-platform = 平台
ui-fact-store-id = 店铺 ID
ui-renewal-here = 由 Sellerkey 续期，本次授权内不再续期
ui-renewal-here-paused = 由 Sellerkey 续期，已暂停
ui-renewal-here-due = 由 Sellerkey 续期，现在到期
ui-renewal-here-next = 由 Sellerkey 续期，下次约在{ $when }
ui-checked-at = { $word }，{ $when }
ui-renewal-impossible = 令牌无法续期
ui-renewal-elsewhere = 由其他程序续期
ui-renewal-moved = 由迁移到的计算机续期
ui-last-error = 最近错误，{ $when }
ui-request-id = RequestID

ui-waiting = 新令牌等待您处理
ui-elsewhere = 有一个不是在这里发起的授权请求正在等待
ui-elsewhere-says = 在命令行中或此窗口打开之前发起，通过 { $app }。如果回调地址没有自动返回，请粘贴到这里：
ui-elsewhere-store = 在命令行中或此窗口打开之前发起：“{ $store }”，通过 { $app }。如果回调地址没有自动返回，请粘贴到这里：
ui-elsewhere-end = 结束
ui-elsewhere-end-of = 结束：通过 { $app } 的授权请求
ui-link = 发给所有者的链接
ui-link-of = 发给所有者的链接：{ $name }
ui-link-title = 发给账号所有者的链接
ui-link-title-store = 发给“{ $store }”所有者的链接
ui-link-says = 账号所有者可以在任何电脑上打开链接、登录并授权 { $app }。您不需要对方的密码，对方也看不到您的密钥。
ui-link-replaces = 此店铺尚未使用的旧链接将失效。
ui-link-unseen = 正在创建的链接未被任何人看到，已撤回。
ui-link-unseen-replaced = 此前尚未使用的链接也已失效。
ui-link-valid = 有效期
ui-link-days = { $count ->
   *[other] { $count } 天
}
ui-link-name = 店铺名称
ui-link-name-help = 留空则使用账号的名称
ui-link-make = 创建链接
ui-link-address = 链接
ui-link-words = 附言
ui-link-home = 在 { $callback } 所指向的地方，由 sellerkey listen 接收返回的授权。如果那里无法监听，请让账号所有者把最后停留页面的完整地址发给您，并在 3 分钟内粘贴到“店铺”中。
ui-link-waiting = 有一个链接尚未使用
ui-link-waiting-says = 用于新店铺，通过 { $app }，有效期至 { $until }。如果账号所有者把最后停留的地址发给您，请在 3 分钟内粘贴到这里：
ui-link-waiting-store = 用于“{ $store }”，通过 { $app }，有效期至 { $until }。如果账号所有者把最后停留的地址发给您，请在 3 分钟内粘贴到这里：
ui-link-end = 撤回
ui-link-end-of = 撤回：通过 { $app } 的链接
ui-arrival-new = { $account } 已授权。账号是否正确？
ui-arrival-same = { $account } 已再次授权，即“{ $store }”的账号。是否正确？
ui-arrival-new-imported = 这些是 { $account } 的令牌。账号是否正确？
ui-arrival-same-imported = 这些是 { $account } 的令牌，即“{ $store }”的账号，令牌将归入该店铺。是否正确？
ui-arrival-different = 授权的是 { $account }，但“{ $store }”属于 { $expected }。没有覆盖任何内容。
ui-arrival-incomparable = { $account } 已授权。响应中没有说明它是否为“{ $store }”。没有覆盖任何内容。
ui-confirm-account = 是，账号正确
ui-refuse-account = 否，丢弃这些令牌
ui-keep-both = 保留两者
ui-keep-both-says = { $account } 成为单独的店铺；“{ $store }”保持原样。
ui-move = 移动“{ $store }”
ui-move-says = “{ $store }”今后属于 { $account }。
ui-same-store = 就是“{ $store }”
ui-same-store-says = “{ $store }”使用新令牌。
ui-drop = 丢弃新令牌
ui-drop-says = “{ $store }”保持原样。

ui-step-is-done = 已完成
ui-step-is-now = 进行中
ui-step-is-todo = 待进行
ui-step-has-failed = 失败
ui-step-checking = 准备中
ui-step-ready = 准备就绪
ui-step-ready-says = { $platform } 接受 AppKey 和 App Secret；钥匙串可以写入
ui-step-ready-unclear = 钥匙串可以写入
ui-step-browser = 打开浏览器
ui-step-browser-opened = 浏览器已打开
ui-step-authorize = 在浏览器中授权
ui-step-authorize-paste = 在浏览器中授权，然后把地址粘贴到这里
ui-step-exchange = 换取令牌
ui-step-keep = 将令牌保存到钥匙串
ui-step-confirm = 确认账号
ui-open-again = 重新打开
ui-copy-link = 复制链接
ui-authorize-how = 登录该店铺的账号，选择国家或地区，然后点击“Access Now”。
ui-authorize-wait = 授权码会自动返回这里。
ui-authorize-paste = 最后会停留在您的回调页面，无论它显示什么。请在 3 分钟内复制完整地址并粘贴到下方。
ui-late-deep-link = 仍在等待。浏览器可能正在询问是否打开 Sellerkey。如果授权后没有反应，请粘贴最后停留页面的地址：
ui-late-loopback = 仍在等待。如果浏览器最后停留在无法访问的页面，其地址中仍含有授权码。请粘贴到这里：
ui-late-web = 仍在等待。如果停留在您的回调页面后没有反应，可能是该地址上响应的是别的服务。请把完整地址粘贴到这里：
ui-paste-address = 浏览器最后停留页面的地址
ui-paste-example = https://your-callback.example/…?code=…&state=…
ui-address-bar = 浏览器地址栏，已选中完整地址
ui-address-bar-example = https://your-callback.example/?code=3_52…&state=…
ui-look-at-app = 查看应用

ui-stray = 收到了不属于本次授权的内容；继续等待。
ui-app-unclear = 已向平台查询该应用，但响应无法得出结论；继续进行。
ui-vault-blocked = 已取得令牌，但钥匙串暂时无法保存。正在重试。
ui-browser-gone = { $reason ->
    [not-installed] “{ $browser }”已卸载
   *[other] 无法打开“{ $browser }”（{ $reason }）
}，因此页面已在系统默认浏览器中打开。请在“设置”中选择其他浏览器。
ui-no-browser = 无法打开浏览器（{ $reason }）。请复制链接并自行打开。
ui-clock-off = 本机时钟偏差约 { $off ->
        [days] { $days } 天
        [hours] { $hours } 小时 { $minutes } 分钟
       *[other] { $minutes } 分钟
    }。Sellerkey 以网关时间为准；仍请校准时钟。
error-no-browser = 无法打开浏览器：{ $reason }。
    .cure = 请复制链接，并在任意一台计算机上自行打开。
error-clipboard = 剪贴板无法使用：{ $reason }。
    .cure = 请重试；如果问题仍然存在，请向我们反馈。

ui-apps-none = 还没有应用
ui-apps-none-says = 应用由 AppKey、App Secret 和回调地址组成，均可在平台的应用控制台中查看。
ui-new-app = 添加应用
ui-edit = 编辑
ui-edit-app = 编辑“{ $app }”
ui-check = 检查
ui-check-app = 检查“{ $app }”
ui-check-unclear = { $platform } 的响应无法说明该应用是否正确。
ui-remove = 删除
ui-remove-app = 删除“{ $app }”
ui-remove-app-says = AppKey 会从 Sellerkey 中删除，App Secret 会从本机钥匙串中删除。平台控制台中的应用不受影响。
ui-app-in-use = { $count ->
   *[other] 有 { $count } 个店铺通过它连接；请先移除这些店铺。
}
ui-app-refused = 已拒绝：{ $answer }
ui-app-paused = { $count ->
   *[other] { $count } 个店铺的续期已暂停。
}
ui-fact-key = AppKey
ui-fact-callback = 回调地址
ui-fact-returns = 授权码返回方式
ui-fact-checked = 上次检查
ui-returns-deep-link = 通过打开 Sellerkey 的链接
ui-returns-loopback = 通过本机端口
ui-returns-web = 通过网页

ui-app-name = 名称
ui-app-name-help = 在这里使用的名称
ui-platform = 平台
ui-platform-help = 应用注册在哪里
ui-platform-console = 应用控制台：{ $console }
ui-platform-fixed = 已有店铺通过它连接，因此不能更改
ui-platform-gateway = 其他网关…
ui-gateway = 网关地址
ui-gateway-help = 根地址，不含 /rest
ui-app-key = AppKey
ui-app-key-help = 应用控制台中的“AppKey”
ui-app-secret = App Secret
ui-app-secret-help = 应用控制台中的“App Secret”；保存在您的钥匙串中
ui-unchanged = 未更改
ui-callback = 回调地址
ui-callback-help = 与应用控制台中的完全一致
ui-callback-example = https://…
ui-callback-free = 可以自选时：
ui-test-callback = 测试回调
ui-callback-is-deep-link = 系统会把该地址交给 Sellerkey。
ui-callback-is-loopback = Sellerkey 可以在该地址上监听。
ui-callback-is-web = 这是一个网页：请在下方说明该地址上有什么。
ui-answers = 该地址上有什么？
ui-answers-nothing = 没有，或不清楚
ui-answers-nothing-says = 授权后，请粘贴浏览器最后停留的地址。任何情况下都适用。
ui-answers-page = Sellerkey 的中转页
ui-answers-page-says = 由您托管的页面，点击一次即可把授权码送回这里。
ui-answers-backend = 我自己的后端
ui-answers-backend-says = 后端会自行用掉授权码。加入五行代码，即可让后端不处理 Sellerkey 的授权码：Express、Next、Flask、PHP。
ui-answers-import = 我自己的后端，且已有令牌
ui-answers-import-says = 导入这些令牌；由 Sellerkey 续期或仅监测。
ui-save-page = 保存页面…
ui-page-saved = 已保存为 { $path }。请放到回调地址所指的位置。
ui-hand-on-how = 请把这几行放在使用授权码的代码之前，并把页面放在旁边。
ui-hand-on-lines = 用于后端的代码
ui-copy-lines = 复制代码
ui-framework = 框架
ui-framework-express = Express
ui-framework-next = Next
ui-framework-flask = Flask
ui-framework-php = PHP
ui-import-after = 请先保存应用；之后即可粘贴令牌接口返回的内容。
ui-import = 导入
ui-import-tokens = 导入令牌
ui-import-tokens-of = 通过“{ $app }”导入令牌
ui-import-text = 令牌接口返回的内容
ui-import-text-help = 您的后端收到的 JSON，含 access_token 和 refresh_token；SDK 在其前后输出的内容可以保留
ui-import-text-example = {"{"}"access_token":"…","refresh_token":"…","expires_in":…{"}"}
ui-import-renewal = 今后由谁为这些令牌续期？
ui-import-here = Sellerkey
ui-import-here-says = 刷新令牌也保存在这里。请让您的后端停止续期：只应由其中一方续期。
ui-import-watch = 我的后端
ui-import-watch-says = Sellerkey 仅监测：保存访问令牌，并显示其到期时间。
ui-import-name = 店铺名称
ui-import-name-help = 留空则使用账号名称
ui-import-proof = 保存之前，会先向平台查询这些令牌属于哪个账号。查询不会触发续期。
ui-import-unproved = 平台的响应没有说明这些令牌的归属。请先核对账号，再确认。
ui-news-imported = “{ $store }”已导入。
ui-save-and-check = 保存并检查
ui-app-saved = 已保存。
ui-app-saved-all-the-same = 应用仍已保存。
ui-all-apps = 全部应用

ui-inspector = 签名检查
ui-inspect = 检查
ui-inspect-clear = 清空
ui-inspect-request = 被拒绝的请求：URL、cURL 或日志行
ui-inspect-request-help = 也可以是原始 HTTP 请求、表单或 JSON 参数、参与签名的字符串，或网关的响应。
ui-inspect-keys = Ctrl+Enter
ui-inspect-example = https://api-sg.aliexpress.com/rest/auth/token/create?app_key=…&sign=…
ui-inspector-asks = 这个签名错在哪里？
ui-inspector-says = 网关返回 IncompleteSignature 时，请粘贴被拒绝的请求。Sellerkey 会用十万多种错误的签名方式逐一重新计算。与之相符的就是您的程序实际的做法，旁边会给出正确的请求。
ui-inspect-try = 试用示例
ui-inspect-try-says = 一次被拒绝的令牌接口调用，其中的 App Secret 不属于任何应用。
ui-secret-from = App Secret 来源
ui-secret-typed = 手动输入
ui-secret-of-app = 已保存的应用
ui-secret-none = 不提供
ui-secret-app = 已保存的应用
ui-secret-typed-help = 仅保存在内存中，清空此页后即删除。
ui-secret-of-app-help = App Secret 始终保存在钥匙串中。
ui-secret-none-help = 没有 App Secret 时，只能发现无需它即可看出的错误。
ui-recipes-so-far = { $count ->
   *[other] 已尝试 { $count } 种签名方式…
}
ui-recipes-tried = { $count ->
   *[other] 已尝试 { $count } 种签名方式
}，用时 { $milliseconds } ms。
ui-read-as = { $reading }。
ui-mistakes = { $count ->
   *[other] { $count } 处错误
}
ui-no-mistake = 没有错误
ui-what-was-signed = 您的程序实际签名的字符串
ui-formula = 签名的生成方式
ui-to-delete = 删除
ui-to-insert = 插入
ui-hidden = 已隐藏
ui-hidden-copied = 这里隐藏的内容会包含在复制结果中。
ui-mended = 正确的请求
ui-mended-whole = 显示全部
ui-mended-brief = 简要显示
ui-mended-text = 待签名字符串
ui-mended-sign = 签名
ui-mended-curl = cURL
ui-mended-unsigned = 提供 App Secret 后，这里还会显示签名和 cURL 命令行。
ui-copy-text = 复制字符串
ui-copy-sign = 复制签名
ui-copy-curl = 复制 cURL
ui-put-code = 填入授权码
ui-fresh-code = 新授权码：将为它重新签名
ui-fresh-code-sign = 签名
ui-fresh-code-taken = 已为该授权码签名。
ui-send-dry-run = 发送测试调用
ui-send-dry-run-says = 测试调用使用不可能有效的授权码：不会发送粘贴的任何内容，也不会消耗任何东西。
ui-dry-run-taken = 网关接受 AppKey、App Secret 和签名，只缺授权码。
ui-copy-ticket = 复制支持工单
ui-step-by-step = 逐步说明
ui-snippet = 在您的程序中正确签名
ui-language = 语言
ui-language-javascript = JavaScript
ui-language-python = Python
ui-language-php = PHP
ui-inspect-this-of = 检查请求 { $id }

ui-activity-of = 显示哪个店铺的记录
ui-all-stores = 全部店铺
ui-activity-none = 还没有任何记录。
ui-activity-asked = 已请求网关
ui-activity-renewed = 令牌已续期
ui-activity-not-renewed = 令牌未能续期
ui-activity-dry-run = 已检查应用
ui-activity-connected = 已连接
ui-activity-reauthorized = 已重新授权
ui-activity-imported = 已导入
ui-activity-copied = 已复制，由别处监测
ui-activity-moved = 已迁移到其他计算机
ui-activity-restored = 已恢复
ui-activity-delivered = 已推送到
ui-activity-not-delivered = 未能推送到
ui-activity-link-made = 已创建链接
ui-activity-link-failed = 链接已使用，未能连接
ui-activity-stray = 无关回调
ui-column-when = 时间
ui-column-what = 操作
ui-column-store = 店铺
ui-column-answer = 响应
ui-column-copy = 复制
ui-answer-good = 正常

notice-reauthorize = 重新授权
notice-open = 打开
notice-days-left = { $store }：{ $count ->
   *[other] 剩余 { $count } 天
}
notice-hours-left = { $store }：{ $count ->
   *[other] 剩余 { $count } 小时
}
notice-minutes-left = { $store }：{ $count ->
   *[other] 剩余 { $count } 分钟
}
notice-ending-body = 授权届时到期。请提前重新授权，令牌即可继续使用。
notice-ended = { $store } 需要重新授权
notice-ended-body = 授权已到期。请重新授权以取得新令牌。
notice-token-ended = { $store } 没有有效的令牌
notice-token-ended-body = 令牌已过期，续期尚未成功。Sellerkey 会继续尝试。
notice-app-refused = 应用“{ $app }”被拒绝
notice-app-refused-body = 网关返回 { $answer }，因此其店铺的续期已暂停。请在“应用”中查看该应用。
notice-digest = 需要处理的店铺
notice-digest-ending = { $count ->
   *[other] { $count } 个授权即将到期。
}
notice-digest-ended = { $count ->
   *[other] { $count } 个店铺没有有效的令牌。
}
notice-not-delivered = { $store }：令牌未能送达
notice-not-delivered-body = { $count ->
    [0] “{ $delivery }”没有接收令牌。
   *[other] “{ $delivery }”没有接收令牌，另有 { $count } 处也未收到。
}原因和处理办法请查看店铺页面。
notice-tray = Sellerkey 在托盘中继续运行
notice-tray-body = 它会在那里为令牌续期。点击托盘图标可重新打开窗口或退出。

tray-store = { $store }：{ $state }
tray-more = 还有 { $count } 个
tray-reauthorize = 重新授权 { $store }
tray-renew-all = 全部续期
tray-open = 打开 Sellerkey
tray-quit = 退出

ui-background = 后台运行
ui-background-says = 只要 Sellerkey 在运行，无论窗口是否打开，都会为令牌续期。
ui-background-tray = 此桌面有托盘：Sellerkey 运行时图标会显示在其中，点击可重新打开窗口。
ui-background-no-tray = 此桌面不显示托盘图标。窗口关闭后，再次启动 Sellerkey 即可重新打开。
ui-background-no-bus = 此处没有会话总线，关闭后无法重新打开窗口：因此关闭窗口即退出 Sellerkey。
ui-login = 登录时启动
ui-login-says = 不打开窗口。登录后即开始续期。
error-no-autostart = 无法更改登录时启动：{ $reason }。
    .cure = 请检查桌面存放自启动项的目录是否可写。
ui-closing = 关闭窗口时
ui-closing-ask = 询问
ui-closing-keep = 在后台继续续期
ui-closing-quit = 退出
ui-closing-title = 关闭窗口？
ui-closing-keep-says = Sellerkey 会在后台继续为令牌续期。此桌面没有托盘可以显示它：再次启动 Sellerkey 即可重新打开窗口。
ui-closing-quit-says = 退出后，本机不再为令牌续期，除非由定时任务或命令行执行。
ui-closing-remember = 不再询问

ui-theme = 主题
ui-language-system = 跟随系统
ui-theme-system = 跟随系统
ui-theme-light = 浅色
ui-theme-dark = 深色
ui-browser = 浏览器
ui-browser-help = 授权页面在此打开
ui-browser-system = 系统默认
ui-browser-missing = { $browser }，已卸载
ui-browser-other = 其他程序…
ui-browser-path = 程序路径
ui-browser-path-help = 完整路径，例如 /usr/bin/firefox
ui-save = 保存
ui-saved = 已保存。
ui-proxy = 代理
ui-proxy-says = 窗口和命令行连接平台的方式。本机地址始终直接连接。
ui-proxy-system = 跟随系统
ui-proxy-none = 不使用
ui-proxy-address = 指定地址
ui-proxy-field = 代理地址
ui-proxy-field-help = 例如 http://proxy.example:3128；也可以使用 https、socks5 和 socks5h。不含密码：设置中不保存机密
ui-test = 测试
ui-save-and-test = 保存并测试
ui-proxy-reached = { $host } 有响应。
ui-vault = 机密信息的存放位置
ui-vault-help = 本机的钥匙串是合适的位置。加密文件适用于没有钥匙串的计算机：需用口令打开，每次启动后会询问。
ui-vault-fixed =
    { $vault ->
        [file] 保存在数据目录的加密文件中。如需改变位置，请先把店铺迁移到文件（sellerkey export --all --move），全部删除，重新选择，然后恢复（sellerkey restore）。
       *[keychain] 保存在本机的钥匙串中。如需改变位置，请先把店铺迁移到文件（sellerkey export --all --move），全部删除，重新选择，然后恢复（sellerkey restore）。
    }
ui-vault-keychain = 钥匙串
ui-vault-file = 加密文件
ui-vault-make = 保存到加密文件
ui-passphrase = 口令
ui-passphrase-help = 知道口令并持有数据目录的人即可取得机密信息。口令无法找回：请使用您记得住的几个词。
ui-passphrase-again = 再次输入
ui-passphrase-differs = 两次输入不一致。
ui-unlock = 解锁
ui-unlock-help = 机密信息保存在加密文件中。每次启动计算机后，需要输入一次口令。
ui-unlock-where = 在“设置”中解锁
ui-unlocked = 已解锁。
ui-this-program = 关于本程序
ui-data-folder = 数据目录
ui-log-file = 日志
ui-copy-path = 复制路径
ui-copy-path-of = 复制路径：{ $what }
ui-link-handler = sellerkey:// 链接
ui-handler-ours = 打开 Sellerkey ({ $handler })
ui-handler-other = 打开 { $handler }，而不是 Sellerkey
ui-handler-none = 本系统没有程序可打开
ui-keychain = 钥匙串
ui-keychain-good = 可用
ui-keychain-trouble = 当前不可用
ui-versions = 版本
ui-versions-are = Sellerkey { $version }，网页视图 { $webview }
ui-remove-everything = 全部删除
ui-remove-ask = 全部删除…
ui-remove-everything-title = 全部删除？
ui-remove-everything-says = 所有店铺、应用和机密信息，以及设置、活动记录和日志，都会从本机删除。只保留窗口大小和 sellerkey:// 链接的登记项。平台上的令牌在自然到期之前仍然有效。
ui-remove-word = 删除
ui-remove-type = 请输入“{ $word }”

# 窗口中与命令行不同的处理办法。
ui-explain-method-missing = 需要，但缺少：业务接口由它指定。请填入 method；如果是系统接口，请按其路径签名。
ui-cure-check-secret = 请在“签名检查”中查明签名错在哪里。如果签名方式无误，请与应用控制台核对 App Secret，然后在“应用”中重新保存。
ui-cure-use-present-host = 请求发往了已停用的域名。请在“应用”中重新选择平台。
ui-cure-keychain-no-entry = 请重新授权该店铺。
ui-cure-app-not-found = 可能已在此期间删除。请在“应用”中查看。
ui-cure-app-none = 请在“应用”中添加一个。AppKey 和 App Secret 可在平台的应用控制台中查看。
ui-cure-app-in-use = 请先移除这些店铺。
ui-cure-app-secret-gone = 请在“应用”中重新保存。
ui-cure-app-key-in-use = 请把另一个 AppKey 添加为单独的应用。
ui-cure-platform-unknown = 请从列表中选择，或填写其他网关的地址。
ui-cure-state-late = 请重新开始。
ui-cure-bare-code = 请粘贴带有 state 的完整地址。
ui-cure-timed-out = 请重新开始。
ui-cure-failed-elsewhere = 请在“活动记录”中查看，然后再次授权。
ui-cure-port-taken = 请结束该程序，或在应用控制台和“应用”中改用其他端口。
ui-cure-port-forbidden = 请在应用控制台和“应用”中改用 1023 以上的端口。
ui-cure-port-unusable = 请在应用控制台和“应用”中改用其他端口。
ui-cure-import-unreadable = 请粘贴令牌接口返回的 JSON，其中应有 access_token 和 refresh_token。
ui-cure-account-different = 请在“店铺”中决定如何处理。
ui-cure-account-incomparable = 请在“店铺”中决定如何处理。
ui-cure-grant-not-waiting = 请查看店铺。
ui-cure-decision-unfitting = 请从所列方式中选择。
ui-cure-store-not-found = 可能已在此期间移除。请查看店铺。
ui-cure-store-of-other-app = 请通过它自己的应用连接。
ui-cure-token-ended = 请重新授权该店铺。
ui-cure-authorization-over = 请重新授权该店铺。
ui-cure-authorization-withdrawn = 请重新授权该店铺。如果还有其他程序为它的令牌续期，请只保留其中一个。
ui-cure-authorization-lost = 请重新授权该店铺。
ui-cure-renewal-impossible = 请在令牌到期时重新授权该店铺。
ui-cure-renewal-paused = 请在“应用”中检查该应用。应用恢复正常后会继续续期。
ui-cure-renewal-other-account = 请在“店铺”中决定如何处理这些令牌。
ui-cure-sandbox-failed = 请关闭占用本机端口的程序，然后重试。
ui-cure-request-not-kept = 可能已在此期间删除。请在“活动记录”中查看。
ui-cure-dry-run-other-call = 请在“应用”中检查应用。

## 窗口中的推送

ui-cure-delivery-not-found = 可能已在别处删除。请重新查看列表。
ui-cure-delivery-name-taken = 请另取名称。
ui-cure-delivery-no-command = 请按在终端中的写法填写命令，例如：railway variable set KEY --stdin
ui-cure-delivery-failed = 请手动运行该命令，在标准输入中用其他文本代替令牌，并按提示修正。Sellerkey 会自动重试；也可以点击“立即推送”马上重试。
ui-cure-delivery-no-token = 请先在“更多”中为该店铺的令牌续期。
ui-deliveries = 推送
ui-deliveries-help = 每个新令牌会自动推送到以下位置，直到对方接收。只推送访问令牌。
ui-deliveries-none = 该店铺的令牌没有自动推送到任何位置。每个新令牌都可以通过命令、webhook 或文件提供给后端、插件或脚本。
ui-delivered = { $count ->
    [1] 已推送到 { $name }（{ $when }）
   *[other] 已推送到 { $count } 处（最近：{ $when }）
}
ui-delivery-waiting = { $count ->
    [1] 尚未推送到 { $name }
   *[other] { $count } 处尚未推送
}
ui-delivery-failing = { $count ->
    [1] 未能推送到 { $name }；下次重试：{ $when }
   *[other] { $count } 处未能推送；下次重试：{ $when }
}
ui-delivery-next = 下次重试：{ $when }。
ui-delivery-soon = 即将
ui-delivery-last = 当前令牌已送达（{ $when }）。
ui-delivery-behind = 旧令牌已送达（{ $when }）；当前令牌尚未送达。
ui-delivery-never = 尚未送达任何令牌。
ui-try-now = 立即重试
ui-try-now-of = 立即推送“{ $store }”的令牌
ui-deliver-now = 立即推送
ui-deliver-now-to = 立即推送到 { $name }
ui-delivery-remove-of = 删除到 { $name } 的推送
ui-delivery-remove-title = 删除到 { $name } 的推送？
ui-delivery-remove-says = 之后不再向那里推送令牌。已推送的令牌在自然到期之前仍然有效。
ui-delivery-removed = 令牌不再推送到 { $name }。
ui-delivery-added = 今后令牌会推送到 { $name }。
ui-delivery-secret-copied = 密钥已复制到剪贴板，不会在任何地方显示。请立即粘贴到接收方的设置中：接收方凭它确认发送者是 Sellerkey。
ui-delivery-not-yet = 推送已设置，但首次推送没有成功：
ui-delivery-add = 添加推送
ui-delivery-not-added = 没有添加：在询问中选择了“取消”。
ui-delivery-asking = 请在单独的对话框中回答询问…
ui-delivery-kind-command = 命令
ui-delivery-kind-webhook = Webhook
ui-delivery-kind-file = 文件
ui-delivery-kind-command-says = 适用于设置变量或机密的工具：railway、gh、kubectl、vault。命令从标准输入读取令牌。
ui-delivery-kind-webhook-says = 适用于您自己的后端：它会收到带签名、含令牌的 POST 请求。
ui-delivery-kind-file-says = 适用于本机上读取文件的程序，例如 .env 或 Docker secret。
ui-delivery-kinds = 推送方式
ui-delivery-command = 命令
ui-delivery-command-help = 与在终端中一样，写在一行内；可以使用引号，不支持管道和 $VARIABLES，因为不经过 shell。在您的主目录中运行。请不要在这里填写机密信息。
ui-delivery-command-example = railway variable set ALIEXPRESS_ACCESS_TOKEN --stdin
ui-delivery-words = 运行时的各个参数：
ui-delivery-address = 地址
ui-delivery-address-help = 您的后端接收令牌的地址：https，或本机的 http://127.0.0.1。
ui-delivery-address-example = https://shop.example/hooks/token
ui-delivery-secret = 接收方密钥
ui-delivery-secret-help = 留空则自动生成并复制到剪贴板。如果接收方已生成密钥（whsec_…），请填在这里。
ui-delivery-path = 路径
ui-delivery-path-help = 专用文件的完整路径：每个新令牌都会重写该文件。
ui-delivery-path-example = ~/shop/aliexpress-token
ui-delivery-mode = 权限
ui-delivery-mode-help = 600：仅自己可读。640：用户组也可读。
ui-delivery-owner = 所有者
ui-delivery-owner-help = USER、USER:GROUP 或 :GROUP。留空则为您自己。
ui-delivery-format = 格式
ui-delivery-format-help = 令牌的写入形式。
ui-delivery-format-raw = 仅令牌
ui-delivery-format-dotenv = .env 行
ui-delivery-format-json = JSON
ui-delivery-format-shell = Shell
ui-delivery-format-systemd = systemd
ui-delivery-format-k8s = Kubernetes secret
ui-delivery-variable = 变量名
ui-delivery-variable-help = 程序用它查找令牌。
ui-delivery-name = 名称
ui-delivery-name-help = 在此列表中的名称。留空则使用命令、主机或文件的名称。
ui-delivery-now = 立即推送当前令牌
ui-delivery-save = 添加…
ui-delivery-save-help = Sellerkey 随后会用单独的对话框询问，其中写明推送的位置。
ui-not-arriving = { $count ->
    [1] “{ $store }”的令牌未能送达 { $name }。
   *[other] 令牌未能送达 { $count } 处。
}
ui-not-arriving-look = 查看原因

## 更新
error-update-unreachable = 无法连接发布新版本的 { $host }：{ $reason }。
    .cure = 请检查本机是否联网，以及“代理”中的上网方式，然后重新检查更新。
error-update-no-release = { $host } 目前没有发布新版本。
    .cure = 请稍后重新检查更新。
error-update-unreadable = 无法读取 { $host } 发布的版本信息。
    .cure = 请稍后重新检查更新。需要先登录的网络也会这样应答。
error-update-not-for-this = 新版本中没有可以替换当前程序的文件。
    .cure = 请从获取当前程序的地方下载新版本，并按当时的方式安装。
error-update-cut = 未能从 { $host } 完整下载新版本：{ $reason }。
    .cure = 未作任何更改。请重试。
error-update-too-large = { $host } 发送的内容超过了 Sellerkey 任何版本的大小。
    .cure = 未作任何更改。请将来源告知项目维护者。
error-update-not-signed = 该文件不是 Sellerkey 开发者为此版本签名的文件，已丢弃。
    .cure = 未作任何更改。请不要手动安装该文件。请换一个网络重试；如果仍然如此，请告知项目维护者。
error-update-not-written = 无法安装新版本：{ $reason }。
    .cure = 当前版本可继续使用。请将 Sellerkey 移到您有权写入且空间充足的文件夹后重试，或手动安装新版本。
error-update-moved-aside = 无法安装新版本，当前版本现位于 { $path }。
    .cure = 请将其移回原处，或手动安装新版本。您的店铺未受影响。
error-update-connecting = 正在连接店铺，此时更新会丢失授权。
    .cure = 请完成或取消连接，然后重试。
error-update-renewing = 令牌正在续期，耗时比平常长。
    .cure = 请查看钥匙串是否在等待输入密码。一分钟后重试即可，无需重新下载。
update-ask = 安装 Sellerkey { $version }？
update-ask-says = 将下载新版本，且仅当其签名与当前版本 { $version } 已知的密钥相符时才会安装。正在进行的续期会先完成，然后 Sellerkey 重新启动。店铺、应用和设置都会保留。
update-ask-yes = 安装
update-ask-no = 取消
ui-updates = 更新
ui-update-off = 此程序不会自行检查更新。
ui-update-off-says = 其制作者没有设置用于验证新版本的密钥。请从获取当前程序的地方获取新版本。
ui-update-by-packages = 请使用软件包管理器更新。
ui-update-by-packages-says = 此程序由软件包管理器安装，因此 Sellerkey 不会自行检查新版本。
ui-update-says = 只有点击此按钮时，Sellerkey 才会检查更新；未经您同意不会安装。检查时不会透露您的身份。
ui-update-look = 检查更新
ui-update-look-again = 重新检查
ui-update-looking = 正在检查…
ui-update-newest = 版本 { $version } 已是最新。
ui-update-found = 有新版本 { $version }。
ui-update-published = 发布于 { $when }
ui-update-notes = 更新内容
ui-update-install = 安装…
ui-update-downloading = 正在下载版本 { $version }
ui-update-so-far = { $done } / { $whole } MB
ui-update-so-much = { $done } MB
ui-update-finishing = 正在进行的续期完成后，将安装版本 { $version }，然后 Sellerkey 重新启动。
