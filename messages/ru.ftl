# Русский. Одно сообщение — одна мысль; атрибут cure говорит, что делать. Без упрёков и восклицательных знаков.
#
# Словарь:
# platform платформа             app приложение                store магазин
# grant авторизация (её токены)  token токен                   access token токен доступа
# refresh token токен обновления attempt запрос авторизации    vault хранилище секретов
# keychain связка ключей         registry локальная база       activity история
# sandbox песочница              connect подключить            authorize авторизовать
# re-authorize авторизовать заново  renew обновить (токен)     delivery передача
# code код                       callback URL — callback URL   app console консоль приложений
# sign подпись                   text to sign строка для подписи  recipe способ подписи
# dry run пробный вызов          hand-over page страница-посредник  data folder папка данных
# system call системный вызов    business call бизнес-вызов    account аккаунт
# gateway шлюз                   passphrase парольная фраза    tag метка
# forget (магазин) отключить     remove (приложение) удалить   tokens forgotten токены удалены
# AppKey, App Secret, Test, Online, «Access Now» — как в консоли платформы.

## Что делать, когда шлюз отказал

cure-check-secret = Узнайте, какая ошибка в подписи: sellerkey inspect REQUEST. Если способ подписи верен, сверьте App Secret с консолью приложений и сохраните его заново: sellerkey app edit NAME --secret-stdin.
cure-authorize-again = Пройдите авторизацию ещё раз: код действует три минуты, срабатывает один раз и только для того приложения, для которого выдан.
cure-check-key-and-platform = Сверьте AppKey с консолью приложений и проверьте, что приложение зарегистрировано на этой платформе.
cure-send-parameter = Передайте параметр, названный в сообщении, как поле формы. Если запрос отправила сама программа Sellerkey, сообщите нам об этом.
cure-correct-clock = Исправьте время на этом компьютере. Sellerkey подписывает по времени шлюза, как только узнаёт его.
cure-check-platform = Проверьте, на какой платформе зарегистрировано приложение.
cure-renew = Обновите токен; если и в этом будет отказано, авторизуйте магазин заново.
cure-reauthorize = Авторизуйте магазин заново. Если его токены обновляет и другая программа, оставьте это только одной из двух.
cure-change-app-policy = Измените политику авторизации приложения в консоли приложений.
cure-wait = Подождите столько, сколько указано в сообщении, и повторите попытку.
cure-try-later = На платформе неполадки. Повторите попытку позже.
cure-ask-for-permission = Запросите доступ к этой группе API в консоли приложений. С самим токеном всё в порядке.
cure-allow-ip-address = Добавьте внешний IP-адрес этого компьютера в белый список приложения в консоли приложений.
cure-ask-support = Обратитесь в поддержку платформы и укажите RequestID.
cure-use-present-host = Запрос ушёл на хост, который больше не обслуживается. Выберите платформу заново: sellerkey app edit NAME --platform aliexpress.
cure-read-message = Прочтите сообщение шлюза; по RequestID поддержка платформы сможет сказать больше.

## Папка данных и локальная база

error-folder-nowhere = Негде хранить данные: не заданы ни SELLERKEY_HOME, ни HOME.
    .cure = Укажите в SELLERKEY_HOME свою папку.
error-folder-foreign = { $path } принадлежит другому пользователю.
    .cure = Запустите Sellerkey от имени этого пользователя, без sudo, или укажите в SELLERKEY_HOME свою папку.
error-folder-read-only = Нет прав на запись в { $path }.
    .cure = Разрешите себе запись или укажите в SELLERKEY_HOME другую папку.
error-disk-full = Диск, на котором находится { $path }, заполнен.
    .cure = Освободите место и повторите попытку. Всё сохранённое цело.
error-folder-unusable = Не удаётся использовать { $path }: { $reason }.
    .cure = Укажите в SELLERKEY_HOME другую папку.
error-registry-newer = Локальную базу записала более новая версия Sellerkey (версия базы { $found }; эта программа знает до { $known }).
    .cure = Обновите эту программу. Ничего не изменено.
error-registry-damaged = Не удаётся прочитать локальную базу: { $reason }.
    .cure = Уберите файл registry.sqlite3 в сторону. Токены остались в связке ключей.
error-registry-busy = Локальную базу использует другая программа.
    .cure = Повторите попытку через несколько секунд.
error-registry-failed = Не удалось обратиться к локальной базе: { $reason }.
    .cure = Повторите попытку; если не поможет, сообщите нам об этом.

## Связка ключей

error-keychain-locked = Связка ключей заблокирована.
    .cure = Разблокируйте её (войдите в систему или откройте менеджер паролей) и повторите попытку. Ничего не изменено.
error-keychain-absent = В этом сеансе нет связки ключей: { $reason }.
    .cure = Запустите её в этом сеансе, например gnome-keyring или KWallet, и повторите попытку. Ничего не изменено.
error-keychain-denied = Связка ключей отказала в доступе: { $reason }.
    .cure = Разрешите Sellerkey доступ и повторите попытку. Ничего не изменено.
error-keychain-no-entry = В связке ключей нет нужной записи.
    .cure = Авторизуйте магазин заново: sellerkey connect --store NAME.
error-keychain-waiting = Связка ключей ещё не ответила.
    .cure = Найдите окно с запросом пароля, затем повторите попытку. Ничего не изменено.
error-keychain-not-kept = Связка ключей не сохранила записанное.
    .cure = Перезапустите связку ключей или войдите в систему заново и попробуйте ещё раз.
error-keychain-unusable = Не удаётся использовать связку ключей: { $reason }.
    .cure = Перезапустите связку ключей или войдите в систему заново и попробуйте ещё раз.

error-passphrase-missing = Секреты лежат в зашифрованном файле, а парольная фраза не указана.
    .cure = Укажите файл с ней: SELLERKEY_VAULT_PASSPHRASE_FILE=/path/to/passphrase; или запустите команду в терминале, там фраза будет запрошена.
error-passphrase-unreadable = Не удаётся прочитать парольную фразу из { $path }: { $reason }.
    .cure = Разрешите чтение этого файла пользователю, от имени которого работает Sellerkey.
error-passphrase-empty = Парольная фраза пуста.
    .cure = Запишите её в первую строку файла.
error-passphrase-wrong = Эта парольная фраза не открывает зашифрованный файл.
    .cure = Укажите фразу, с которой он был создан. Ничего не изменено.
error-vault-unknown-kind = Хранилища секретов «{ $word }» не существует.
    .cure = Выберите keychain или file.
error-vault-other-kind = Секреты этой папки данных лежат { $has ->
        [file] в зашифрованном файле
       *[other] в связке ключей
    }, а не { $wanted ->
        [file] в зашифрованном файле
       *[other] в связке ключей
    }.
    .cure = Уберите SELLERKEY_VAULT и --vault или укажите другую папку данных: SELLERKEY_HOME.

## Шлюз

error-gateway-refused = Шлюз ответил { $answer }: { $message } (RequestID { $request_id }).
error-gateway-unreachable = Не удаётся связаться с { $host }: { $reason }.
    .cure = Проверьте сеть, прокси и файрвол, затем повторите попытку.
error-gateway-answer-lost = Запрос к { $host } отправлен, но ответ потерян: { $reason }.
    .cure = Повторите попытку. Если это была авторизация, пройдите её ещё раз: один и тот же код дважды не отправляется.
error-gateway-status = { $host } ответил HTTP { $status }.
    .cure = Неполадки на платформе или на прокси по пути. Повторите попытку позже.
error-gateway-not-json = Ответ { $host } не похож на ответ шлюза: { $first_line }
    .cure = Проверьте платформу и прокси: по этому адресу отвечает что-то другое.
error-gateway-unreadable = В ответе { $host } не удаётся прочитать { $missing }.
    .cure = Повторите попытку позже; если не поможет, сообщите нам об этом.
error-sandbox-failed = Не удалось запустить песочницу: { $reason }.
    .cure = Запустите её командой sellerkey sandbox и укажите её адрес как платформу.
error-web-client-failed = Не удаётся установить защищённое соединение: { $reason }.
    .cure = Установите системные сертификаты (в Debian — ca-certificates) и повторите попытку.

## Прокси

error-proxy-not-url = Не удаётся прочитать адрес прокси.
    .cure = Запишите его так: http://proxy.example:3128.
error-proxy-scheme = Адрес прокси не может начинаться с «{ $scheme }:».
    .cure = Запишите его так: http://proxy.example:3128; также подходят https, socks5 и socks5h.
error-proxy-password = В адресе прокси есть имя пользователя или пароль. Это секрет, а в настройках секреты не хранятся.
    .cure = Укажите прокси без пароля или выберите системный: его пароль знает система.
error-proxy-extra = В адресе прокси есть что-то после порта.
    .cure = Укажите только хост и порт, например http://proxy.example:3128.

## Браузер

error-browser-no-program = По пути «{ $path }» нет программы.
    .cure = Укажите полный путь, например /usr/bin/firefox.

## Приложения

error-app-not-found = Приложения «{ $name }» нет.
    .cure = Список: sellerkey app list.
error-app-none = Ни одного приложения ещё не добавлено.
    .cure = Добавьте его: sellerkey app add NAME --key KEY. AppKey и App Secret указаны в консоли приложений платформы.
error-app-several = Приложений несколько: { $names }.
    .cure = Укажите нужное: sellerkey connect APP.
error-app-in-use = К «{ $name }» подключены магазины: { $stores }.
    .cure = Сначала отключите эти магазины: sellerkey forget STORE.
error-app-secret-gone = В связке ключей нет App Secret приложения «{ $name }».
    .cure = Сохраните его заново: sellerkey app edit NAME --secret-stdin.
error-app-key-in-use = Через «{ $name }» подключены магазины, поэтому AppKey и платформу изменить нельзя.
    .cure = Добавьте другой AppKey как отдельное приложение: sellerkey app add.
error-name-invalid = В названии должно быть от 1 до 80 символов в одной строке.
    .cure = Выберите другое название.
error-name-taken = Название «{ $name }» занято.
    .cure = Выберите другое название.
error-key-empty = AppKey не указан.
    .cure = Скопируйте «AppKey» из консоли приложений.
error-key-character = В AppKey есть символ, которого там быть не может.
    .cure = Скопируйте «AppKey» из консоли приложений; это число.
error-key-too-long = AppKey слишком длинный.
    .cure = Скопируйте «AppKey» из консоли приложений; это число.
error-secret-empty = App Secret не указан.
    .cure = Скопируйте «App Secret» из консоли приложений.
error-secret-character = В App Secret есть пробелы или управляющие символы.
    .cure = Скопируйте «App Secret» из консоли приложений ещё раз, без ничего лишнего.
error-secret-source = Нет терминала, чтобы запросить App Secret.
    .cure = Передайте его на стандартный ввод с --secret-stdin.
error-platform-unknown = Платформы «{ $name }» нет.
    .cure = Укажите aliexpress, sandbox, другое имя из sellerkey app add --help или адрес шлюза.
error-platform-not-url = Не удаётся прочитать адрес шлюза.
    .cure = Запишите его так: https://gateway.example.
error-platform-insecure = Шлюзу нужен https; http допустим только для 127.0.0.1 и [::1].
    .cure = Вместо localhost укажите 127.0.0.1; для любого другого хоста — https.
error-platform-extra = В адресе шлюза не бывает имени пользователя, параметров и фрагмента.
    .cure = Укажите корневой адрес, например https://gateway.example.

## Callback URL и ответы на него

error-callback-not-url = Callback URL не удаётся прочитать как адрес.
    .cure = Скопируйте его из консоли приложений, с https:// в начале.
error-callback-fragment = В callback URL есть фрагмент (#…), который до сервера не доходит.
    .cure = Укажите в консоли приложений и здесь адрес без #.
error-callback-contains = В callback URL есть «{ $name }» — этот параметр приходит с ответом.
    .cure = Укажите в консоли приложений и здесь адрес без него.
error-callback-scheme = По callback URL, который начинается с «{ $scheme }:», код не вернётся.
    .cure = Используйте https://…, http://127.0.0.1:PORT/… или sellerkey://oauth/callback.
error-callback-no-port = В callback URL не указан порт.
    .cure = Запишите его так: http://127.0.0.1:17653/callback.
error-callback-too-long = Это слишком длинно для адреса с кодом.
    .cure = Скопируйте только адрес страницы, на которой остановился браузер.
error-callback-control-character = Здесь есть управляющие символы.
    .cure = Скопируйте адрес ещё раз, одной строкой.
error-callback-unreadable = Это не адрес и не код.
    .cure = Скопируйте полный адрес страницы, на которой остановился браузер.
error-callback-elsewhere = Это не адрес callback URL.
    .cure = Код приходит только на sellerkey://oauth/callback или на callback URL самого приложения.
error-callback-twice = «{ $name }» встречается в этом адресе дважды.
    .cure = Скопируйте адрес ещё раз, точно как его показывает браузер.
error-callback-missing = В этом адресе нет «{ $name }».
    .cure = Пройдите авторизацию и скопируйте полный адрес страницы, на которой остановился браузер.
error-callback-code = Код в этом адресе не похож на код.
    .cure = Скопируйте адрес ещё раз, точно как его показывает браузер.
error-state-foreign = Этот адрес относится к авторизации, которую начал не Sellerkey.
    .cure = Используйте ссылку, которую показывает Sellerkey.

## Запросы авторизации

error-state-unknown = Этот ответ не относится ни к одной авторизации на этом компьютере.
    .cure = Используйте ссылку, которую Sellerkey показывает сейчас.
error-state-used = Этот ответ уже использован, его код больше не действует.
    .cure = Если магазина нет в списке, авторизуйте его ещё раз.
error-state-late = Время этой авторизации вышло.
    .cure = Начните заново: sellerkey connect.
error-state-other-attempt = Этот ответ относится к другой авторизации, которая ещё идёт.
    .cure = Вставьте его там, где она начата, или используйте ссылку, показанную здесь.
error-bare-code = Сам по себе код ничего не доказывает, а проверить аккаунт здесь некому.
    .cure = Вставьте полный адрес вместе со state или добавьте --yes, если уверены.
error-cancelled = Отменено. Ничего не изменено.
    .cure = Начать заново можно в любой момент.
error-replaced = Этот запрос заменила более новая авторизация того же магазина.
    .cure = Продолжите там.
error-timed-out = За час никто не прошёл авторизацию.
    .cure = Начните заново: sellerkey connect.
error-authorization-refused = Платформа вернула отказ: { $error }.
    .cure = Начните заново и нажмите кнопку, которая даёт доступ.
error-failed-elsewhere = Код получила другая программа Sellerkey, но не смогла обменять его на токены ({ $failure }).
    .cure = Посмотрите sellerkey activity, затем пройдите авторизацию ещё раз.
error-no-randomness = Система не выдаёт случайных чисел.
    .cure = Сообщите об этом администратору системы.
error-port-taken = Порт { $port } этого компьютера, на который ведёт callback URL, занят другой программой.
    .cure = Завершите её или укажите другой порт в консоли приложений и командой sellerkey app edit NAME --callback URL.
error-port-forbidden = Порт { $port } обычным программам недоступен.
    .cure = Укажите порт выше 1023 в консоли приложений и командой sellerkey app edit NAME --callback URL.
error-port-unusable = Порт { $port } использовать не удаётся: { $reason }.
    .cure = Укажите другой порт в консоли приложений и командой sellerkey app edit NAME --callback URL.

## Аккаунты и магазины

error-account-different = Авторизован аккаунт { $came }, но «{ $store }» — это { $expected }. Ничего не перезаписано; новые токены отложены.
    .cure = Решите, что с ними делать: sellerkey connect --store NAME --if-different keep-both, move или drop.
error-account-incomparable = Из ответа не видно, авторизован «{ $store }» или другой аккаунт. Ничего не перезаписано; новые токены отложены.
    .cure = Решите, что с ними делать: sellerkey connect --store NAME --if-different keep-both, move или drop.
error-grant-not-waiting = По этим токенам решение уже принято.
    .cure = Посмотрите sellerkey status.
error-account-taken = Этот аккаунт уже подключён как «{ $store }».
    .cure = Выберите keep-both, и токены перейдут этому магазину, или drop.
error-decision-unfitting = Для этих токенов такой вариант не предусмотрен.
    .cure = Выберите keep-both, move или drop.
error-store-not-found = Магазина «{ $name }» нет.
    .cure = Посмотрите sellerkey status.
error-store-of-other-app = «{ $store }» подключён через «{ $app }».
    .cure = Не указывайте приложение или дайте новому магазину другое название.
error-token-ended = Срок действия токена «{ $store }» истёк.
    .cure = Авторизуйте магазин заново: sellerkey connect --store NAME.
error-token-too-short = Токен «{ $store }» истекает раньше указанного срока.
    .cure = Уменьшите --min-validity или авторизуйте магазин заново.
error-agent-another = Токены из этой папки данных уже выдаёт другая программа: настольное приложение или другой агент.
    .cure = Делать ничего не нужно: она же их и обновляет.
error-agent-socket = Агент не может принимать запросы на { $path }: { $reason }.
    .cure = Укажите другую папку данных: SELLERKEY_HOME.
agent-ready = Агент работает: обновляет токены в срок и выдаёт их на { $path }. Завершить — Ctrl-C.
error-store-busy = Токен этого магазина обновляет другая программа и ещё не закончила.
    .cure = Повторите попытку через минуту. Если другой Sellerkey не запущен, перезапустите связку ключей.
error-authorization-over = Срок авторизации «{ $store }» истёк.
    .cure = Авторизуйте магазин заново: sellerkey connect --store NAME.
error-authorization-withdrawn = Платформа больше не принимает токен обновления «{ $store }»: аккаунт отозвал авторизацию или токен обновила другая программа.
    .cure = Авторизуйте магазин заново: sellerkey connect --store NAME. Если его токены обновляет и другая программа, оставьте это только одной из двух.
error-authorization-lost = Ответ на обновление токена «{ $store }» потерян, а прежний токен обновления платформа больше не принимает.
    .cure = Авторизуйте магазин заново: sellerkey connect --store NAME.
error-renewal-impossible = Токен «{ $store }» обновить нельзя: платформа не выдала токен обновления.
    .cure = Когда токен истечёт, авторизуйте магазин заново: sellerkey connect --store NAME.
error-renewal-elsewhere = Токен «{ $store }» обновляет другая программа, здесь за ним только наблюдают.
    .cure = Обновите его там и импортируйте снова.
error-renewal-paused = Платформа отклоняет приложение «{ $app }» ({ $answer }), поэтому токены его магазинов не обновляются. Они сохранены.
    .cure = Узнайте причину: sellerkey app check NAME. Как только с приложением всё будет в порядке, обновление продолжится.
error-renewal-just-failed = Только что платформа ответила { $answer } для «{ $store }».
    .cure = Подождите минуту и повторите попытку.
error-renewal-other-account = При обновлении «{ $store }» пришли токены другого аккаунта, { $came }. Ничего не перезаписано.
    .cure = Решите, что с ними делать: sellerkey connect --if-different keep-both, move или drop.
error-tag-invalid = В метке от 1 до 40 символов и нет запятых; у магазина до 12 меток.
    .cure = Выберите другие метки.
error-token-dead = Шлюз не принимает этот токен ({ $answer }).
    .cure = Возьмите токены, которыми другая программа пользуется сейчас, или подключите магазин здесь.
error-import-unreadable = Это не ответ платформы с токенами ({ $reason }).
    .cure = Передайте JSON из ответа на запрос токенов, с access_token и refresh_token.

## Передачи
error-delivery-not-found = У этого магазина нет передачи «{ $name }».
    .cure = Список передач: sellerkey delivery list.
error-delivery-name-taken = У этого магазина уже есть передача «{ $name }».
    .cure = Дайте этой другое название: --name NAME.
error-delivery-no-command = Команда не указана.
    .cure = Укажите её после двух дефисов: sellerkey delivery add STORE -- railway variable set KEY --stdin
error-delivery-no-program = Программы { $program }, которую можно запустить, нет.
    .cure = Установите её или укажите полный путь.
error-delivery-no-address = Это не адрес.
    .cure = Укажите его, как он записан в настройках получателя, начиная с https://.
error-delivery-not-https = Токен отправляется только по https или на этот же компьютер по IP-адресу (http://127.0.0.1).
    .cure = Настройте получателю адрес https, при необходимости через прокси или туннель.
error-delivery-password-in-address = В адресе есть имя пользователя или пароль. Они попали бы в локальную базу, где их увидит любой, у кого есть этот файл.
    .cure = Уберите их из адреса: получатель узнаёт отправителя по подписи.
error-delivery-bad-secret = Это не секрет вебхука.
    .cure = Укажите whsec_ и от 24 до 64 байт в base64 или не указывайте ничего: секрет будет создан.
error-delivery-no-randomness = Система не выдаёт случайных байтов.
    .cure = Повторите попытку, когда компьютер поработает некоторое время.
error-delivery-path-not-whole = { $path } — не полный путь к файлу.
    .cure = Укажите путь, который начинается с / и заканчивается именем файла.
error-delivery-failed = Программа { $program } не приняла токен: { $status }. Её вывод: { $said }
    .cure = Запустите команду вручную с другим текстом на стандартном вводе и исправьте то, на что она указывает. Попытка повторится сама; сразу — командой sellerkey deliver.
error-delivery-hung = Программа { $program } не закончила работу за { $seconds } с и была остановлена.
    .cure = Проверьте, не ждёт ли она ввода: отвечать ей некому. Попытка повторится сама.
error-delivery-not-run = Не удалось запустить { $program }: { $reason }.
    .cure = Проверьте, что программа на месте и её можно запускать. Если она перенесена, удалите передачу и добавьте заново.
error-delivery-answered = { $host } ответил HTTP { $status } и не подтвердил получение токена.
    .cure = Посмотрите журнал получателя. Получение подтверждается ответом 2xx; до тех пор попытки повторяются сами.
error-delivery-redirected = { $host } перенаправляет на другой адрес. Sellerkey туда не переходит, иначе токен достался бы этому адресу.
    .cure = Удалите передачу и добавьте её с настоящим адресом получателя.
error-delivery-not-plain = По пути { $path } находится не обычный файл.
    .cure = Укажите свободный путь или обычный файл.
error-delivery-foreign = Файл { $path } принадлежит другому пользователю.
    .cure = Удалите этот файл или укажите другой путь.
error-delivery-open-folder = В { $path } может писать кто угодно, а значит, кто угодно может подменить там файл.
    .cure = Закройте папку для записи (chmod o-w) или укажите другой путь.
error-delivery-owner = Не удаётся сменить владельца { $path }: { $reason }.
    .cure = Менять владельца файлов может только root; уберите --owner или запустите Sellerkey от имени root.
error-delivery-busy = Туда прямо сейчас передаёт другая программа.
    .cure = Повторите попытку через минуту.
error-delivery-no-token = Токен «{ $store }» истёк: передавать нечего.
    .cure = Сначала обновите его: sellerkey renew STORE.
error-no-such-owner = Пользователя или группы «{ $name }» здесь нет.
    .cure = Укажите USER, USER:GROUP или :GROUP, именем или номером.
delivery-added = Добавлена передача токенов «{ $store }»: { $name }.
delivery-removed = Передача токенов «{ $store }» удалена: { $name }. Уже переданный токен останется там до конца срока.
delivery-secret = По этому секрету получатель узнаёт, что отправитель — Sellerkey. Он показан только сейчас:
delivery-done = «{ $store }»: передано ({ $name }).
delivery-not-done = «{ $store }»: не передано ({ $name }). { $what }
delivery-none = Токены никуда не передаются. Чтобы это изменить: sellerkey delivery add STORE --help
deliver-none-due = Всё передано.
delivery-arrived = передано { $at }
delivery-behind = прежний токен передан { $at }
delivery-waits = ещё не передано
delivery-failing = не удалось, следующая попытка { $next }: { $what }
status-not-delivered = «{ $store }»: не передано ({ $name }): { $what }
activity-delivered = передано: { $name }
activity-not-delivered = не передано: { $name }
column-delivery = передача
column-to = куда
column-arrived = состояние

## Инспектор: что можно прочитать

error-read-empty = Читать нечего.
    .cure = Вставьте отклонённый запрос: адрес, командную строку cURL, строку журнала или его параметры.
error-read-too-long = Это больше 1 MiB.
    .cure = Вставьте только один запрос.
error-read-no-request = Строка { $line }, позиция { $column }: это не запрос.
    .cure = Вставьте отклонённый запрос: адрес, командную строку cURL, исходный HTTP-запрос, строку журнала с адресом, пары name=value, JSON, подписанную строку или ответ шлюза.
error-read-open-quote = Строка { $line }, позиция { $column }: кавычка не закрыта.
    .cure = Скопируйте командную строку ещё раз, до конца.
error-read-unknown-option = Строка { $line }, позиция { $column }: параметр cURL { $option } не поддерживается.
    .cure = Уберите его, если запрос без него останется тем же.
error-read-option-value = Строка { $line }, позиция { $column }: для { $option } нужно значение.
    .cure = Скопируйте командную строку ещё раз, до конца.
error-read-in-file = Строка { $line }, позиция { $column }: значение { $option } находится в файле.
    .cure = Подставьте само значение; файлы не читаются.
error-read-in-variable = Строка { $line }, позиция { $column }: значение находится в переменной { $option }.
    .cure = Подставьте само значение, как оно было отправлено.
error-read-not-url = Строка { $line }, позиция { $column }: этот адрес не удаётся прочитать.
    .cure = Скопируйте его ещё раз, с https:// в начале.
error-read-json = Строка { $line }, позиция { $column }: этот JSON не удаётся прочитать.
    .cure = Скопируйте его ещё раз, от первой скобки до последней.
error-read-percent-encoding = Строка { $line }, позиция { $column }: это не процентное кодирование UTF-8.
    .cure = Скопируйте запрос так, как он был отправлен; знак процента в самом значении передаётся как %25.
error-inspection-ended = Поиск прервался раньше времени.
    .cure = Повторите попытку; если не поможет, сообщите нам об этом.
error-request-not-kept = В истории нет запроса { $id }.
    .cure = Посмотрите sellerkey activity: запрос сохраняется, когда его подпись отклонена.
error-inspection-gone = Этой проверки больше нет, взять из неё нечего.
    .cure = Проверьте запрос ещё раз.
error-dry-run-other-call = Это не запрос токена, поэтому он не отправляется.
    .cure = Проверьте приложение запросом токена: sellerkey app check NAME.
error-dry-run-no-secret = Без App Secret ничего подписать нельзя.
    .cure = Укажите приложение или его App Secret.
error-no-code = Это не код.
    .cure = Вставьте код или полный адрес страницы, на которой остановился браузер.
error-dry-run-no-key = В запросе нет AppKey, который можно отправить.
    .cure = Добавьте app_key или укажите приложение.
error-dry-run-app-changed = У «{ $name }» теперь другой AppKey или другая платформа, поэтому ничего не отправлено.
    .cure = Проверьте запрос ещё раз.
error-dry-run-foreign-host = { $host } — не хост платформы, поэтому туда ничего не отправлено.
    .cure = Укажите приложение, и пробный вызов уйдёт на его платформу.

notation-url = Прочитано как адрес
notation-curl-sh = Прочитано как командная строка cURL (sh)
notation-curl-cmd = Прочитано как командная строка cURL (cmd)
notation-http = Прочитано как исходный HTTP-запрос
notation-log-line = Прочитано как строка журнала с адресом
notation-form-pairs = Прочитано как пары name=value
notation-json-pairs = Прочитано как JSON
notation-signed-text = Прочитано как подписанная строка
notation-answer = Прочитано как ответ шлюза

remark-one-of = Запросов здесь: { $count }; прочитан первый, у которого есть подпись.
remark-lines-joined = Адрес, разбитый на несколько строк, снова собран.
remark-address-unquoted = Адрес без кавычек: оболочка оборвала бы команду на первом &; здесь он прочитан целиком.

## Инспектор: результат

verdict-right = Подпись верна.
    .detail = { $count ->
        [0] Других препятствий у этого запроса нет.
        [one] Мешает ещё { $count } ошибка.
        [few] Мешают ещё { $count } ошибки.
        [many] Мешают ещё { $count } ошибок.
       *[other] Мешает ещё { $count } ошибки.
    }
verdict-right-but-refused = Способ подписи верен, но подпись всё равно отклонена.
    .detail = Значит, у шлюза другой App Secret для этого AppKey: сверьте оба с консолью приложений; сброс в ней создаёт новый App Secret.
verdict-wrong = { $count ->
        [one] Подпись неверна: { $count } ошибка.
        [few] Подпись неверна: { $count } ошибки.
        [many] Подпись неверна: { $count } ошибок.
       *[other] Подпись неверна: { $count } ошибки.
    }
    .detail = Показанный здесь способ даёт именно ту подпись, которая была отправлена: это установлено точно.
verdict-unexplained = Подпись неверна, и ни один из проверенных способов её не даёт (проверено: { $tried }).
    .detail = Остаётся другой App Secret, изменение запроса после подписания или способ, которого нет в списке.
verdict-no-secret = { $count ->
        [0] Без App Secret ошибок не видно.
        [one] Без App Secret видна { $count } ошибка.
        [few] Без App Secret видны { $count } ошибки.
        [many] Без App Secret видно { $count } ошибок.
       *[other] Без App Secret видно { $count } ошибки.
    }
    .detail = С App Secret можно проверить и саму подпись.
verdict-no-sign = { $count ->
        [one] { $count } ошибка, а подписи для проверки нет.
        [few] { $count } ошибки, а подписи для проверки нет.
        [many] { $count } ошибок, а подписи для проверки нет.
       *[other] { $count } ошибки, а подписи для проверки нет.
    }
    .detail = По отправленной подписи и App Secret можно найти способ подписи.
verdict-masked = Коды или токены здесь скрыты, поэтому подпись нельзя вычислить заново.
    .detail = Sellerkey подписывает свои запросы верным способом: если отклонён такой запрос, сверьте App Secret с консолью приложений.
verdict-text = { $count ->
        [0] Ошибок в этой строке нет.
        [one] В этой строке { $count } ошибка.
        [few] В этой строке { $count } ошибки.
        [many] В этой строке { $count } ошибок.
       *[other] В этой строке { $count } ошибки.
    }
    .detail = С запросом, к которому она относится, и App Secret можно сказать больше.
verdict-answer = Шлюз ответил { $answer }.
verdict-cancelled = Поиск остановлен; проверено способов: { $tried }.
    .detail = Ни один из них этой подписи не даёт.

inspect-read-as = { $notation }.
inspect-signed = Что подписала программа
inspect-findings = Что исправить
inspect-difference = Отличия от верной строки
inspect-legend = {"[-"}удалить{"-]"}  {"{+"}вставить{"+}"}  *** не показано
inspect-mended = Верный запрос
inspect-text = Строка для подписи
inspect-sign = Подпись
inspect-curl = Команда для отправки
inspect-wants-secret = С App Secret здесь появятся подпись и командная строка cURL.
inspect-wants-code = В запросе нет кода, который ещё можно использовать: шлюз ответит InvalidCode, и это доказывает, что AppKey, App Secret и способ подписи верны. Чтобы получить токены, подпишите запрос сразу после получения нового кода; sellerkey connect делает это сам.
inspect-other-key = В запросе AppKey { $sent }, а у «{ $app }» — { $key }. Верный запрос составлен для «{ $app }».
inspect-tried = Проверено способов: { $tried } за { $elapsed } мс.
inspect-answer = Шлюз ответил на него { $answer }.
inspect-ask-secret = App Secret (не отображается; если его нет — Enter):
dry-run-good = На пробный вызов получен ответ InvalidCode, как и должно быть: AppKey, App Secret и способ подписи верны.
dry-run-took = Шлюз принял вымышленный код. AppKey, App Secret и способ подписи всё равно верны.
dry-run-refused = Пробный вызов подписан верным способом и отклонён: у шлюза другой App Secret для этого AppKey.

finding-plain-hash = Используйте HMAC-SHA256 с App Secret в качестве ключа.
    .detail = Обычный SHA-256 стоит в примере из документации, а значение рядом с ним — это HMAC.
finding-secret-wrapped = Уберите App Secret из строки для подписи.
    .detail = Добавлять его в начало и конец строки требовал старый шлюз; теперь App Secret — только ключ.
finding-path-has-rest = Подписывайте путь без /rest.
    .detail = Эта часть относится к адресу; подписываемый путь начинается после неё, например /auth/token/create.
finding-path-missing = Поставьте путь перед первым параметром.
    .detail = В системном вызове подписывается путь из документации, например /auth/token/create.
finding-path-on-business-call = Уберите путь из строки для подписи.
    .detail = Бизнес-вызов задаётся параметром method, путь перед ним не ставится.
finding-sign-method-unsigned = Добавьте sign_method в строку для подписи.
    .detail = Подписываются все отправляемые параметры, кроме самого sign.
finding-sent-unsigned = Подпишите { $name } с тем значением, которое отправляется.
    .detail = Шлюз подписывает все полученные параметры, кроме самого sign.
finding-signed-unsent = Уберите { $name } из строки для подписи.
    .detail = Параметр подписан, но не отправлен, поэтому шлюз не может его учесть.
finding-values-encoded = Подписывайте исходные значения, до процентного кодирования.
    .detail = Кодирование относится к адресу или форме и выполняется после подписания.
finding-text-encoded = Подписывайте исходную строку, без процентного кодирования.
    .detail = Кодирование относится к адресу или форме и выполняется после подписания.
finding-joined-with-ampersand = Соединяйте имена и значения без разделителей.
    .detail = Своих & и = в подписываемой строке нет: app_key, его значение, следующее имя, его значение.
finding-unsorted = Перед подписанием отсортируйте параметры по имени.
    .detail = Шлюз сортирует полученное, в каком бы порядке оно ни пришло.
finding-locale-sorted = Сортируйте имена по байтам.
    .detail = При сортировке по правилам языка или без учёта регистра некоторые имена оказываются на других местах.
finding-key-message-swapped = Передайте в HMAC App Secret как ключ, а строку для подписи — как сообщение.
    .detail = Здесь они поменялись местами: в разных библиотеках порядок разный.
finding-md5 = Используйте HMAC-SHA256 вместо MD5.
    .detail = MD5 применял старый шлюз; sign_method=sha256 означает HMAC-SHA256.
finding-hmac-md5 = Используйте HMAC-SHA256 вместо HMAC-MD5.
    .detail = Отличается только хеш-функция, и sign_method=sha256 называет верную.
finding-hmac-sha1 = Используйте HMAC-SHA256 вместо HMAC-SHA1.
    .detail = Отличается только хеш-функция, и sign_method=sha256 называет верную.
finding-lower-case = Записывайте подпись в верхнем регистре.
    .detail = Шестнадцатеричные цифры пишутся заглавными, от A до F.
finding-base64 = Записывайте подпись в шестнадцатеричном виде, а не в base64.
    .detail = Подпись — это 64 шестнадцатеричные цифры в верхнем регистре.
finding-secret-whitespace = Уберите пробелы вокруг App Secret.
    .detail = В начале или в конце ключа есть пробел или перевод строки — так часто бывает при копировании.
finding-no-recipe-matched = Сверьте App Secret с консолью приложений и ничего не меняйте после подписания.
    .detail = Ни один проверенный способ не даёт этой подписи: скорее всего, она от другого App Secret или от другого запроса.
finding-timestamp-seconds = Передавайте timestamp в миллисекундах.
    .detail = Здесь секунды, а шлюзу нужно 13 цифр.
finding-timestamp-format = Записывайте timestamp в миллисекундах или в виде 2017-11-11T12:00:00Z.
    .detail = Других форматов и местного времени шлюз не читает.
finding-timestamp-skew = Формируйте timestamp перед самой отправкой, по верным часам.
    .detail = Здесь расхождение с часами шлюза { $off ->
        [days] { $days } дн.
        [hours] { $hours } ч { $minutes } мин
       *[other] { $minutes } мин
    }, а допустимо два часа.
finding-placeholder-sign = Отправьте подпись именно этого запроса.
    .detail = Эта стоит во всех примерах документации и ни к одному запросу не относится.
finding-unknown-parameter = Уберите { $name }.
    .detail = У этого вызова такого параметра нет.
finding-missing-parameter = Передайте { $name } в строке запроса или в форме.
    .detail = { $place ->
        [header] Он в заголовке, а туда шлюз не смотрит.
        [json] Он в теле JSON, а туда шлюз не смотрит.
       *[other] Шлюз его не находит; в заголовки и тело JSON он не смотрит.
    }
finding-empty-parameter = Не передавайте { $name }, пока он пуст.
    .detail = Официальные SDK расходятся в том, подписывать ли пустое значение, поэтому надёжнее обойтись без него.
finding-wrong-host = { $has_right ->
        [yes] Отправьте запрос на { $right }.
       *[no] Отправьте запрос на хост самой платформы.
    }
    .detail = { $name } — не хост платформы.
finding-wrong-path = { $has_right ->
        [yes] Отправьте запрос на { $right }.
       *[no] Отправьте запрос по пути платформы.
    }
    .detail = Пути { $name } в документации платформы нет.
finding-dummy-code = Подставьте код, который присылает страница авторизации.
    .detail = Это не код: когда подпись станет верной, придёт ответ InvalidCode, и это докажет, что AppKey и App Secret верны.
finding-code-of-other-app = { $whitespace ->
        [code] Уберите пробелы вокруг кода.
        [app_key] Уберите пробелы вокруг AppKey.
       *[other] Авторизуйтесь через то приложение, чей AppKey отправляется.
    }
    .detail = { $whitespace ->
        [code] С ними это другой код, и подпись тоже другая.
        [app_key] С ними AppKey не совпадает с тем, что в коде.
       *[other] Код выдан для AppKey { $name }.
    }

## Обращение в поддержку: сначала поля формы платформы, затем результаты проверки

ticket-title = Обращение в поддержку
ticket-app-key = AppKey
ticket-description = Описание (Description)
ticket-request-id = RequestID
ticket-api-path = Путь API (API path)
ticket-request-body = Параметры запроса (RequestBody)
ticket-unknown = (заполните)
ticket-some-error = ошибкой
ticket-description-right = Шлюз отвечает на этот запрос { $answer }, хотя подпись создана по официальному алгоритму: UPPER(HEX(HMAC_SHA256(app secret, строка для подписи))). Просим проверить, какой App Secret хранится на платформе для этого AppKey и разрешён ли приложению этот вызов.
ticket-description-wrong = Шлюз отвечает на этот запрос { $answer }. Подпись создана не по официальному алгоритму; просим подтвердить приведённую ниже строку для подписи.
ticket-description-unexplained = Шлюз отвечает на этот запрос { $answer }. С нашим App Secret эту подпись не даёт ни один способ (проверено: { $tried }). Просим проверить, какой App Secret хранится на платформе для этого AppKey, и сообщить строку, которую шлюз подписывает для этого RequestID.
ticket-description-unchecked = Шлюз отвечает на этот запрос { $answer }. Просим сообщить строку, которую шлюз подписывает для этого RequestID.
ticket-checked = Что проверено с помощью Sellerkey:
ticket-sign-right = Подпись равна HMAC-SHA256 от строки для подписи с App Secret в качестве ключа, в шестнадцатеричном виде, в верхнем регистре.
ticket-recipe = Подпись создана так: { $recipe }.
ticket-no-recipe = С нашим App Secret эту подпись не даёт ни один способ (проверено: { $tried }).
ticket-not-checked = Сама подпись не проверялась.
ticket-dry-run = На вызов с вымышленным кодом, подписанный по официальному алгоритму, получен ответ { $answer } (RequestID { $request_id }).
ticket-shape = Строка для подписи (части разделены, действующие значения скрыты): { $text }

## Командная строка

error-usage = { $reason }
    .cure = Справка: sellerkey --help.
error-confirmation-needed = Подтвердить это здесь некому.
    .cure = Добавьте --yes, если уверены.
error-not-confirmed = Не подтверждено; новые токены удалены.
    .cure = Начните заново и войдите в нужный аккаунт.
error-output = Не удалось записать вывод: { $reason }.
    .cure = Проверьте, куда он направлен.
error-interrupted = Операция прервалась раньше времени: { $reason }.
    .cure = Повторите попытку; если не поможет, сообщите нам об этом.
error-panicked = В Sellerkey произошёл сбой, которого быть не должно.
    .cure = То, что выполнялось, возможно, придётся повторить. Подробности в журнале: { $path }
error-sandbox-unusable = Песочница не может работать: { $reason }.
    .cure = Выберите другой порт или файл состояния.
error-path-no-slash = Путь должен начинаться с косой черты.
    .cure = Запишите его так: /auth/token/create.
error-path-prefix = «{ $prefix }» относится к адресу, а не к подписываемому пути.
    .cure = Запишите путь так: /auth/token/create.
error-path-character = В пути есть символ, которого в путях платформы не бывает.
    .cure = Запишите его так: /auth/token/create; параметры передаются через --param.
error-input-shared = На стандартный ввод подаётся либо запрос, либо App Secret, но не оба сразу.
    .cure = Передайте App Secret через --secret-file или укажите приложение через --app; либо передайте запрос аргументом или файлом.
error-input-unreadable = Не удаётся прочитать { $path }: { $reason }.
    .cure = Проверьте имя файла и права на чтение.
error-input-not-text = Строка { $line }, позиция { $column }: это не текст в UTF-8.
    .cure = Сохраните его в UTF-8 или вставьте сам запрос.
error-program = Не удаётся запустить { $program }: { $reason }.
    .cure = Проверьте имя программы и что её можно найти и выполнить.
error-param = «{ $param }» — не параметр.
    .cure = Запишите его так: name=value.

# { $month } — от Jan до Dec, { $number } — то же самое от 1 до 12.
date-and-time = { $day } { $month ->
        [Jan] янв
        [Feb] фев
        [Mar] мар
        [Apr] апр
        [May] мая
        [Jun] июн
        [Jul] июл
        [Aug] авг
        [Sep] сен
        [Oct] окт
        [Nov] ноя
       *[Dec] дек
    } { $year } { $clock }

label-error = ошибка
label-note = внимание
label-cure = →

app-added = Приложение «{ $name }» добавлено на платформе { $platform }.
app-callback = Callback URL: { $callback }
app-callback-hint = Укажите в консоли приложений точно такой же или измените здесь: sellerkey app edit NAME --callback URL.
app-secret-trimmed = Пробелы вокруг App Secret убраны.
app-next = Дальше: sellerkey app check NAME, затем sellerkey connect.
app-good = { $platform } принимает AppKey и App Secret приложения «{ $name }».
app-unclear = Ответ { $platform } ничего не говорит о «{ $name }»: { $answer }.
app-edited = «{ $name }» изменено.
app-removed = «{ $name }» и его App Secret удалены.
app-none = Приложений пока нет. Добавьте: sellerkey app add NAME --key KEY

ask-secret = App Secret (не отображается):

step-app-accepted = { $platform } принимает AppKey и App Secret
step-app-unclear = По ответу { $platform } о приложении ничего нельзя сказать ({ $answer }); продолжаем
step-clock-off = Часы этого компьютера отличаются на { $offset }. Sellerkey подписывает по времени шлюза, но часы лучше исправить
step-vault-ready-keychain = Запись в связку ключей работает
step-vault-ready-file = Запись в зашифрованный файл работает
step-vault-ready-memory = Связки ключей нет: токены хранятся в памяти этого процесса
step-no-handler = Для ссылок sellerkey:// здесь не зарегистрировано приложение Sellerkey: вставьте адрес, на котором остановится браузер
step-other-handler = Ссылки sellerkey:// открывает { $handler }: если здесь ничего не происходит, вставьте адрес, на котором остановился браузер
step-listening = Ожидание на порту { $port } этого компьютера
step-open = Откройте этот адрес и авторизуйтесь с аккаунтом магазина:
step-opened = Открыто в браузере. Если нет, откройте этот адрес:
step-no-browser = Здесь не удалось открыть браузер. Откройте этот адрес сами, на любом компьютере:
step-paste = Вы окажетесь на странице callback URL, что бы она ни показывала. Вставьте сюда её полный адрес в течение 3 минут:
step-paste-too = Ожидание браузера. Адрес страницы, на которой он остановится, можно вставить и сюда.
step-login-as = Войдите как { $account }.
step-stray = Пришло что-то, не относящееся к этой авторизации: { $what } Ожидание продолжается.
step-arrived = Код получен
step-code-of-other-app = Код похож на код другого приложения; пробуем всё равно
step-exchanging = Обмен кода на токены, с подписью
step-vault-blocked = Токены получены, но связка ключей их не принимает: { $what } Пробуем снова.
step-kept-keychain = Токены сохранены в связке ключей
step-kept-file = Токены сохранены в зашифрованном файле
step-kept-memory = Токены сохранены в памяти

confirm-account = Подключён аккаунт { $account }. Это нужный аккаунт? [Y/n]
confirm-incomparable = Из ответа не видно, что это «{ $store }». Использовать эти токены для него? [y/N]
choose-different = Авторизован аккаунт { $came }, но «{ $store }» — это { $expected }. Оставить оба, перенести «{ $store }» на новый аккаунт или удалить новые токены? [keep-both/move/drop]
parked-waiting = Токены { $account } ждут решения; займёмся ими, без новой авторизации.
ask-passphrase = Парольная фраза зашифрованных секретов:
ask-passphrase-new = Новая парольная фраза для секретов:
ask-passphrase-again = Ещё раз:
unconfirmed = Никто не подтвердил, что это нужный аккаунт. Если он не тот: sellerkey forget NAME.

store-connected = «{ $store }» подключён: { $account }.
store-reauthorized = «{ $store }» авторизован заново: { $account }.
store-recognised = Этот аккаунт уже был подключён как «{ $store }»; название остаётся прежним.
store-imported = «{ $store }» импортирован: { $account }.
grant-dropped = Новые токены удалены.
store-dropped = Новые токены удалены. «{ $store }» остаётся как был.
store-deadlines = Токен до { $token }, авторизация до { $authorized }.
store-no-renewal = Токен до { $token }; обновить его нельзя.
store-tagged = Метки «{ $store }»: { $tags }.
store-untagged = У «{ $store }» больше нет меток.
token-not-renewed = Токен «{ $store }» действует, но обновить его не удалось: { $what }
store-renewed = У «{ $store }» новый токен, до { $token }.
store-renewed-elsewhere = У «{ $store }» новый токен, до { $token }; его как раз обновила другая программа.
store-not-renewed = Токен «{ $store }» не обновлён: { $what }
store-not-begun = До «{ $store }» очередь не дошла.
renew-none = Обновлять пока нечего.
renew-none-tagged = Магазинов с этой меткой нет.
renew-count-renewed = обновлено: { $count }
renew-count-failed = не удалось: { $count }
renew-count-nothing-to-renew = обновлять нечего: { $count }
renew-count-not-begun = не начато: { $count }
store-renamed = «{ $old }» теперь называется «{ $name }».
store-forgotten = «{ $store }» отключён. На платформе токен действует до конца своего срока ({ $token }).
confirm-forget = Отключить «{ $store }» и удалить его токены? [y/N]
store-alive = Токен «{ $store }» действует.
store-alive-again = Токен «{ $store }» перестал действовать раньше срока. Он обновлён, новый действует.
store-dead = Шлюз не принимает токен «{ $store }»: { $answer } (RequestID { $request_id }).
store-dead-cure = Авторизуйте магазин заново: sellerkey connect --store NAME.
store-undecided = Ответ шлюза ничего не говорит о токене «{ $store }»: { $answer }.
store-undecidable = Неизвестно, как спросить у { $platform }, действует ли токен.
import-unproved = Токены не удалось проверить: { $answer }.

state-connected = подключён
state-renewal_due = пора обновить
state-authorization_ending = скоро истекает
state-needs_authorization = нужна авторизация

status-none = Магазинов пока нет. Подключите: sellerkey connect
status-parked = Токены { $account } ждут решения: sellerkey connect --if-different keep-both, move или drop; с --store NAME, если магазин авторизовали заново.
status-vault-file = Секреты в зашифрованном файле: { $path }
status-within = «{ $store }» нужно авторизовать заново в течение { $within }.
column-store = МАГАЗИН
column-account = АККАУНТ
column-app = ПРИЛОЖЕНИЕ
column-state = СОСТОЯНИЕ
column-token = ТОКЕН ДО
column-authorized = АВТОРИЗАЦИЯ ДО
column-platform = ПЛАТФОРМА
column-key = APPKEY
column-callback = CALLBACK URL
column-when = КОГДА
column-what = ЧТО
column-answer = ОТВЕТ
column-request = REQUESTID
field-account = аккаунт
field-account-id = ID аккаунта
field-app = приложение
field-platform = платформа
field-state = состояние
field-token = токен до
field-authorized = авторизация до
field-authorized-at = авторизован
field-renewed-at = обновлён
field-checked = проверка
field-tags = метки
field-last-error = последняя ошибка
health-alive = действует
health-dead = не действует
health-undecided = неясно
activity-none = Пока ничего не происходило.
activity-inspect = Узнать, что не так с последней отклонённой подписью: sellerkey inspect --activity { $id }
activity-dry-run = { $path } (пробный вызов)
activity-connected = подключён
activity-reauthorized = авторизован заново
activity-imported = импортирован
activity-stray = посторонний ответ
unknown = неизвестно
never = никогда
unnamed-account = аккаунт без имени

explain-own = здесь
explain-vector = пример
explain-none = (нет)
explain-vector-secret = Пример опубликован платформой. Его App Secret — «{ $secret }»; ваши значения вычислены с вашим.
explain-formula = Формула
explain-formula-system = HMAC-SHA256, где ключ — App Secret, а текст — путь и все параметры, имя и значение.
explain-formula-business = HMAC-SHA256, где ключ — App Secret, а текст — все параметры, имя и значение.
explain-path = Путь в начале
explain-path-system = Как в документации вызова: с первой косой чертой, без хоста и без /rest, которые относятся к адресу.
explain-path-business = Нет. Бизнес-вызов уходит на /sync, а называет его параметр method.
explain-parameters = Параметры
explain-parameters-why = Все отправляемые, кроме sign; sign_method среди них. По именам в порядке байтов, значения исходные в UTF-8, без процентного кодирования и без пустых.
explain-method = Нужен ли method
explain-method-belongs = Да: он называет бизнес-вызов и подписывается, как любой другой параметр.
explain-method-missing = Да, и его нет: он называет бизнес-вызов. Добавьте --param method=NAME или --path для системного вызова.
explain-method-not-needed = Нет: системный вызов называет путь. Параметр подписывается, только если отправляется.
explain-method-signed = Системному вызову он не нужен: вызов называет путь. Здесь он отправляется, поэтому подписан.
explain-text = Строка
explain-text-why = Путь, затем имя и значение каждого параметра, без разделителей.
explain-length = Её длина
explain-length-why = В байтах UTF-8. Другое число означает, что что-то закодировано, пропущено или добавлено.
explain-inner = Внутренний хеш
explain-inner-why = SHA256((secret ^ 0x36…) + text). Первая половина HMAC; библиотеки её не показывают.
explain-outer = Внешний хеш
explain-outer-why = SHA256((secret ^ 0x5c…) + внутренний хеш): это и есть HMAC, в шестнадцатеричном виде.
explain-sign = Подпись
explain-sign-why = То же в верхнем регистре.

sign-base = Строка для подписи
sign-sign = Подпись
sign-url = Как GET
sign-curl = Как POST, предпочтительно

sandbox-ready = Песочница работает.
sandbox-gateway = Шлюз
sandbox-control = Управление
sandbox-app = Приложение
sandbox-hint = Попробуйте: sellerkey app add Sandbox --platform { $gateway } --key { $key } --secret-stdin, затем sellerkey connect. Завершить — Ctrl-C.

try-title = Sellerkey подключает магазин к собственной песочнице. Этот компьютер ничего не покидает.
try-sandbox = На этом компьютере работает песочница, которая следует протоколу платформы
try-app = Приложение добавлено; где его App Secret: { $vault }
try-vault-keychain = связка ключей
try-vault-file = зашифрованный файл
try-vault-memory = память
try-no-keychain = { $reason } В этой пробе её заменяет память
try-check = Шлюз принимает AppKey и App Secret: подписанный пробный вызов, который ничего не расходует
try-page = Страница авторизации спрашивает, какой аккаунт доступен приложению
try-authorize = { $account } даёт доступ; страница возвращает браузер обратно с кодом
try-callback = Ответ пришёл на порт { $port } этого компьютера, его state верен
try-exchange = Код обменян на токены, подпись HMAC-SHA256
try-kept = Токен доступа и токен обновления сохранены: { $vault }
try-status = { $store }: { $state }; токен до { $token }, авторизация до { $authorized }
try-call = Подписанный вызов с этим токеном получил ответ: токен действует
try-clean = Всё снова удалено
try-next = Чтобы подключить свой магазин: sellerkey app add NAME --key KEY, затем sellerkey connect

## Страницы, которые показывает браузер

page-hand-over = Возврат в Sellerkey
page-arrived-title = Остался один шаг
page-arrived = Вы авторизовали приложение. Перенесите код в Sellerkey в течение 3 минут.
page-open = Открыть Sellerkey
page-elsewhere = Sellerkey установлен не здесь? Скопируйте это и вставьте там
page-copy = Копировать
page-copied = Скопировано
page-by-hand = Скопируйте выделенный текст вручную
page-no-code-title = Передавать нечего
page-no-code = Эта страница принимает авторизации для Sellerkey. Сейчас в её адресе нет кода: начните в Sellerkey с кнопки «Подключить магазин».

## Настольное приложение

ui-name = Sellerkey
ui-rooms = Разделы
ui-connecting = идёт подключение
ui-version = Версия { $version }
ui-stores = Магазины
ui-apps = Приложения
ui-activity = История
ui-settings = Настройки

ui-cancel = Отмена
ui-close = Закрыть
ui-continue = Продолжить
ui-copy = Копировать
ui-copied = Скопировано
ui-copy-this = Копировать: { $what }
ui-copy-id = Копировать ID
ui-copy-id-of = Копировать ID: { $id }
ui-copy-row = Копировать строку
ui-copy-row-of = Копировать строку: { $what }
ui-copy-request-id = Копировать RequestID
ui-dismiss = Скрыть
ui-more = Ещё
ui-never = никогда
ui-not-known = неизвестно
ui-try-again = Повторить
ui-under-way = Минутку…
ui-back-to = Назад: { $room }
ui-between = {" "}·{" "}
ui-by-app = приложение «{ $app }»
ui-account = { $account } ({ $id })

ui-offline = Нет сети.
ui-offline-cure = Показано последнее известное состояние; авторизация и проверки подождут.

ui-connect-store = Подключить магазин
ui-connect-title = Подключение магазина
ui-reauthorize-title = Новая авторизация «{ $store }»
ui-choose-app = Через какое приложение?
ui-choose-app-says = Аккаунт авторизует приложения по одному.
ui-add-app = Добавить приложение
ui-app-on = { $platform }, AppKey { $key }

ui-first-title = Магазинов пока нет
ui-first-says = Sellerkey подключает аккаунты продавцов и дропшипперов через ваше приложение. Вы авторизуетесь в браузере, а токены остаются в связке ключей этого компьютера.
ui-try-sandbox = Попробовать в песочнице
ui-try-sandbox-says = Песочница — это платформа на вашем компьютере. Нужна минута, приложение не требуется, виден каждый шаг.
ui-first-key = Что такое AppKey
ui-first-key-says = AppKey и App Secret позволяют программе обращаться к платформе от вашего имени. Вы получите их, создав приложение в консоли приложений платформы; для AliExpress это openservice.aliexpress.com.
ui-first-who = Кто может их получить
ui-first-who-says = Любой, у кого есть аккаунт продавца или дропшиппера и кто зарегистрировался там как разработчик. Платформа проверяет разработчиков и приложения вручную, это занимает несколько дней.
ui-first-status = Test и Online
ui-first-status-says = Новое приложение получает статус Test: токен действует 1 день, авторизация — 2 дня. После перевода в Online это 30 и 60 дней. Sellerkey ориентируется на сроки из каждого ответа.
ui-first-callback = Какой callback URL указать
ui-first-callback-says = В консоли и в Sellerkey нужен один и тот же callback URL. Если у приложения он уже есть, он подойдёт. Если можно выбрать, укажите один из этих; если консоль требует https — любой свой адрес.

ui-search-stores = Поиск магазинов
ui-filter-by-state = Фильтр по состоянию
ui-filter-all = Все { $count }
ui-filter-needs-authorization = Нужна авторизация { $count }
ui-filter-ending = Скоро истекают { $count }
ui-filter-renewal-due = Пора обновить { $count }
ui-filter-connected = Подключены { $count }
ui-filter-by-app = Фильтр по приложению
ui-filter-all-apps = Все приложения
ui-filter-by-tag = Фильтр по метке
ui-filter-all-tags = Все метки
ui-more-stores = { $count ->
    [one] Показать ещё (остался { $count } магазин)
    [few] Показать ещё (осталось { $count } магазина)
    [many] Показать ещё (осталось { $count } магазинов)
   *[other] Показать ещё (осталось { $count } магазина)
}
ui-found = { $count ->
    [0] Подходящих магазинов нет.
    [one] { $count } магазин из { $all }
    [few] { $count } магазина из { $all }
    [many] { $count } магазинов из { $all }
   *[other] { $count } магазина из { $all }
}

ui-state-connected = Подключён
ui-state-renewal-due = Пора обновить
ui-state-needs-authorization = Нужна авторизация
ui-state-days-left = { $count ->
    [one] Остался { $count } день
    [few] Осталось { $count } дня
    [many] Осталось { $count } дней
   *[other] Осталось { $count } дня
}
ui-state-hours-left = { $count ->
    [one] Остался { $count } час
    [few] Осталось { $count } часа
    [many] Осталось { $count } часов
   *[other] Осталось { $count } часа
}
ui-state-minutes-left = { $count ->
    [one] Осталась { $count } минута
    [few] Осталось { $count } минуты
    [many] Осталось { $count } минут
   *[other] Осталось { $count } минуты
}

ui-life = Сроки
ui-life-authorized = авторизован { $when }
ui-life-token = токен до { $when }
ui-life-token-renews = токен до { $when }, обновится сам
ui-life-token-ended = токен истёк { $when }
ui-life-authorized-until = авторизация до { $when }
ui-life-both-end = токен и авторизация до { $when }
ui-life-ended = срок истёк { $when }
ui-life-ended-early = прервано раньше срока
ui-life-no-end = срок неизвестен

ui-outlook-over = Срок авторизации истёк.
    .detail = { $known ->
        [yes] Она закончилась { $end }, и обновление токена её не продлевает.
       *[no] Обновление токена её не продлевает.
    } Чтобы продолжить, авторизуйте магазин заново.
ui-outlook-refused = Авторизация отозвана, или токен обновлён в другом месте.
    .detail = Платформа больше не принимает токен обновления. Авторизуйте магазин заново; если его токены обновляет и другая программа, оставьте это только одной из двух.
ui-outlook-answer-lost = Ответ на обновление потерян, а с ним и новый токен.
    .detail = Прежний токен обновления платформа больше не принимает. Чтобы продолжить, авторизуйте магазин заново.
ui-outlook-impossible-ended = Токен истёк, обновить его было нельзя.
    .detail = Платформа не выдала токен обновления. Чтобы продолжить, авторизуйте магазин заново.
ui-outlook-watched-ended = Токен, за которым велось наблюдение, истёк.
    .detail = Его обновляет другая программа. В разделе «Приложения» импортируйте токены, которыми она пользуется сейчас; или авторизуйте магазин заново, и обновлять будет Sellerkey.
ui-outlook-app-refused = Обновление приостановлено: платформа отклоняет приложение «{ $app }».
    .detail = Её ответ: { $answer }. Токены сохранены, и обновление продолжится, как только с приложением всё будет в порядке.
ui-outlook-watched = Только наблюдение: этот токен обновляет другая программа.
    .detail = { $known ->
        [yes] До { $end } копия в Sellerkey действует.
       *[no] Срок действия копии в Sellerkey неизвестен.
    } Когда другая программа его обновит, импортируйте новые токены в разделе «Приложения».
ui-outlook-impossible = { $known ->
        [yes] Этот токен нельзя обновить: до { $end } авторизуйте магазин заново.
       *[no] Этот токен нельзя обновить.
    }
    .detail = Платформа не выдала токен обновления. Когда токен истечёт, программы с ним будут получать отказ, пока магазин не авторизуют заново.
ui-outlook-dead = При проверке ({ $checked }) платформа не приняла этот токен.
    .detail = Нажмите «Ещё», затем «Обновить сейчас»; если и в этом будет отказано, авторизуйте магазин заново.
ui-outlook-retrying = { $cause ->
        [platform] На платформе неполадки
        [network] Платформа недоступна
       *[other] Обновить токен не удалось
    }; следующая попытка в { $retry }.
    .detail = { $count ->
        [one] Неудачных попыток подряд: { $count }.
        [few] Неудачных попыток подряд: { $count }.
        [many] Неудачных попыток подряд: { $count }.
       *[other] Неудачных попыток подряд: { $count }.
    } { $lives ->
        [yes] До { $token } токен действует, и если обновление удастся раньше, делать ничего не нужно.
       *[no] Токен истёк { $token }; больше ничего не потеряно, обновление даст новый.
    }
ui-outlook-late = Этот токен уже должен был обновиться.
    .detail = { $lives ->
        [yes] До { $token } он действует.
       *[no] Он истёк ({ $token }).
    } Sellerkey обновит его, как только ничто не будет мешать; или нажмите «Ещё», затем «Обновить сейчас».
ui-outlook-ending = До { $end } авторизуйте магазин заново: затем авторизация закончится, обновление токена её не продлевает.
ui-outlook-renewing = { $again ->
        [yes] Обновлён { $renewed }, примерно { $next } Sellerkey обновит его снова.
       *[no] Примерно { $next } Sellerkey обновит этот токен.
    }
ui-outlook-last = { $known ->
        [yes] Этот токен действует столько же, сколько авторизация: до { $end } авторизуйте магазин заново.
       *[no] Этот токен действует столько же, сколько авторизация.
    }
ui-longer-hint = Это приложение переведено в Online: пройдите авторизацию ещё раз, и срок составит { $days } дн.

ui-renew-now = Обновить сейчас
ui-renewing-one = Токен обновляется…
ui-renew-all = Обновить все
ui-renew-shown = { $count ->
    [0] Обновить показанные
    [one] Обновить показанные ({ $count })
    [few] Обновить показанные ({ $count })
    [many] Обновить показанные ({ $count })
   *[other] Обновить показанные ({ $count })
}
ui-renew-ask = Обновить токены магазинов ({ $count })?
ui-renew-ask-says = Sellerkey обновляет каждый токен в срок; сейчас платформа получит запросы сразу на все. Процесс можно остановить.
ui-renew-begin = Обновить
ui-renewing = Обновление: { $done } из { $total }
ui-renewing-so-far = Уже обновлено: { $renewed }, не удалось: { $failed }.
ui-renewing-stopping = Остановка: начатые обновления завершаются.
ui-stop = Стоп
ui-renew-summary = Обновлено: { $renewed }, не удалось: { $failed }, обновлять нечего: { $idle }.
ui-renewed-stopped = { $count ->
    [one] До { $count } магазина очередь не дошла.
    [few] До { $count } магазинов очередь не дошла.
    [many] До { $count } магазинов очередь не дошла.
   *[other] До { $count } магазина очередь не дошла.
}
ui-not-renewed = Магазины, токены которых не обновлены

ui-tags = Метки
ui-tag-store = Метки «{ $store }»
ui-tags-help = Слова через запятую; до 12
ui-tags-known = Уже есть

ui-blocked = { $code ->
    [keychain-locked] Пора обновить токен. Разблокируйте связку ключей (войдите в систему или откройте менеджер паролей), и всё продолжится само.
   *[other] Пора обновить токен, но это пока невозможно; продолжится само, когда препятствие исчезнет.
}

ui-test-hint = Это приложение в статусе Test, авторизация действует 2 дня. Запросите статус Online в консоли приложений, и срок составит 60 дней.
ui-test-hint-sandbox = Приложение песочницы в статусе Test, авторизация действует 2 дня.

ui-reauthorize = Авторизовать заново
ui-reauthorize-store = Авторизовать «{ $store }» заново
ui-copy-token = Копировать токен
ui-copy-token-of = Копировать токен: { $store }
ui-token-copied = Скопировано. Буфер обмена очистится через { $seconds } с.
ui-copy-cleared = Удалено из буфера обмена.
ui-copy-good-until = До { $when } эта копия действует.
ui-copy-end-unknown = Срок действия этой копии неизвестен.
ui-check-store = Проверить
ui-token-alive = Токен действует.
ui-token-dead = Шлюз не принимает этот токен.
ui-token-undecided = Ответ шлюза ничего не говорит об этом токене.
ui-rename = Переименовать
ui-rename-store = Переименовать «{ $store }»
ui-new-name = Новое название
ui-forget = Отключить
ui-forget-store = Отключить «{ $store }»?
ui-forget-says = Его токены будут удалены из связки ключей этого компьютера. На { $platform } токен действует до конца своего срока ({ $when }).
ui-forget-says-unknown = Его токены будут удалены из связки ключей этого компьютера. На { $platform } токен действует до конца своего срока.

ui-news-connected = «{ $store }» подключён.
ui-news-reauthorized = «{ $store }» авторизован заново.
ui-news-dropped = Новые токены удалены. «{ $store }» остаётся как был.
ui-news-dropped-new = Новые токены удалены.
ui-news-renamed = «{ $old }» теперь называется «{ $name }».
ui-news-forgotten = «{ $store }» отключён.
ui-news-worse = { $count ->
    [1] «{ $store }» требует внимания.
    [one] { $count } магазин требует внимания.
    [few] { $count } магазина требуют внимания.
    [many] { $count } магазинов требуют внимания.
   *[other] { $count } магазина требуют внимания.
}
ui-news-removed = Всё удалено.

ui-facts = Подробности
ui-fact-token-until = Токен до
ui-fact-authorized-until = Авторизация до
ui-fact-authorized-at = Авторизован
ui-fact-renewed-at = Токен обновлён
ui-fact-renewal = Обновление
ui-fact-account = Аккаунт
ui-fact-account-id = ID аккаунта
ui-fact-account-kind = Тип аккаунта
ui-fact-app = Приложение
ui-fact-platform = Платформа
ui-fact-store-id = ID магазина
ui-renewal-here = через Sellerkey, до новой авторизации больше не нужно
ui-renewal-here-paused = через Sellerkey, приостановлено
ui-renewal-here-due = через Sellerkey, уже пора
ui-renewal-here-next = через Sellerkey, следующее примерно { $when }
ui-checked-at = { $word }, { $when }
ui-renewal-impossible = токен нельзя обновить
ui-renewal-elsewhere = обновляет другая программа
ui-last-error = Последняя ошибка, { $when }
ui-request-id = RequestID

ui-waiting = Новые токены ждут вашего решения
ui-elsewhere = Ждёт авторизация, начатая не здесь
ui-elsewhere-says = В командной строке или до открытия этого окна, через { $app }. Если адрес не вернётся сам, вставьте его сюда:
ui-elsewhere-store = В командной строке или до открытия этого окна: «{ $store }», через { $app }. Если адрес не вернётся сам, вставьте его сюда:
ui-elsewhere-end = Завершить
ui-elsewhere-end-of = Завершить авторизацию через { $app }
ui-arrival-new = Авторизован аккаунт { $account }. Это нужный аккаунт?
ui-arrival-same = Снова авторизован аккаунт { $account }, аккаунт «{ $store }». Верно?
ui-arrival-new-imported = Это токены аккаунта { $account }. Это нужный аккаунт?
ui-arrival-same-imported = Это токены { $account }, аккаунта «{ $store }»; они перейдут ему. Верно?
ui-arrival-different = Авторизован аккаунт { $account }, но «{ $store }» — это { $expected }. Ничего не перезаписано.
ui-arrival-incomparable = Авторизован аккаунт { $account }. Из ответа не видно, что это «{ $store }». Ничего не перезаписано.
ui-confirm-account = Да, верно
ui-refuse-account = Нет, удалить эти токены
ui-keep-both = Оставить оба
ui-keep-both-says = { $account } станет отдельным магазином; «{ $store }» остаётся как был.
ui-move = Перенести «{ $store }»
ui-move-says = Теперь «{ $store }» относится к аккаунту { $account }.
ui-same-store = Это «{ $store }»
ui-same-store-says = «{ $store }» получит новые токены.
ui-drop = Удалить новые токены
ui-drop-says = «{ $store }» остаётся как был.

ui-step-is-done = готово
ui-step-is-now = выполняется
ui-step-is-todo = впереди
ui-step-has-failed = не удалось
ui-step-checking = Подготовка
ui-step-ready = Всё готово
ui-step-ready-says = { $platform } принимает AppKey и App Secret; запись в связку ключей работает
ui-step-ready-unclear = запись в связку ключей работает
ui-step-browser = Открыть браузер
ui-step-browser-opened = Браузер открыт
ui-step-authorize = Авторизация в браузере
ui-step-authorize-paste = Авторизация в браузере, затем адрес — сюда
ui-step-exchange = Обмен кода на токены
ui-step-keep = Сохранение токенов в связке ключей
ui-step-confirm = Подтверждение аккаунта
ui-open-again = Открыть снова
ui-copy-link = Копировать ссылку
ui-authorize-how = Войдите в аккаунт магазина, выберите его страну и нажмите «Access Now».
ui-authorize-wait = Код вернётся сюда сам.
ui-authorize-paste = Вы окажетесь на странице callback URL, что бы она ни показывала. Скопируйте полный адрес и вставьте ниже в течение 3 минут.
ui-late-deep-link = Ожидание продолжается. Возможно, браузер спрашивает, можно ли открыть Sellerkey. Если после авторизации там ничего не происходит, вставьте адрес страницы, на которой вы остановились:
ui-late-loopback = Ожидание продолжается. Если браузер остановился на недоступной странице, код всё равно есть в её адресе. Вставьте его сюда:
ui-late-web = Ожидание продолжается. Если вы остановились на странице callback URL и ничего не происходит, возможно, по этому адресу отвечает что-то другое. Вставьте сюда полный адрес:
ui-paste-address = Адрес страницы, на которой остановился браузер
ui-paste-example = https://your-callback.example/…?code=…&state=…
ui-address-bar = Адресная строка браузера, адрес выделен целиком
ui-address-bar-example = https://your-callback.example/?code=3_52…&state=…
ui-look-at-app = Открыть приложение

ui-stray = Пришло что-то, не относящееся к этой авторизации; ожидание продолжается.
ui-app-unclear = По ответу платформы о приложении ничего нельзя сказать; продолжаем.
ui-vault-blocked = Токены получены, но связка ключей их пока не принимает. Пробуем снова.
ui-browser-gone = { $reason ->
    [not-installed] «{ $browser }» больше не установлен
   *[other] Не удалось открыть «{ $browser }» ({ $reason })
}, поэтому страница открыта в браузере по умолчанию. Выбрать другой можно в разделе «Настройки».
ui-no-browser = Не удалось открыть браузер ({ $reason }). Скопируйте ссылку и откройте её сами.
ui-clock-off = Часы этого компьютера отличаются примерно на { $minutes } мин. Sellerkey следует времени шлюза, но часы лучше исправить.
error-no-browser = Не удалось открыть браузер: { $reason }.
    .cure = Скопируйте ссылку и откройте её сами, на любом компьютере.
error-clipboard = Не удаётся использовать буфер обмена: { $reason }.
    .cure = Повторите попытку; если не поможет, сообщите нам об этом.

ui-apps-none = Приложений пока нет
ui-apps-none-says = Приложение — это AppKey, App Secret и callback URL, как они указаны в консоли приложений платформы.
ui-new-app = Добавить приложение
ui-edit = Изменить
ui-edit-app = Изменить «{ $app }»
ui-check = Проверить
ui-check-app = Проверить «{ $app }»
ui-check-unclear = Ответ { $platform } ничего не говорит об этом приложении.
ui-remove = Удалить
ui-remove-app = Удалить «{ $app }»
ui-remove-app-says = AppKey будет удалён из Sellerkey, App Secret — из связки ключей этого компьютера. В консоли платформы всё останется как есть.
ui-app-in-use = { $count ->
    [1] Через него подключён один магазин; сначала отключите его.
    [one] Через него подключён { $count } магазин; сначала отключите их.
    [few] Через него подключены { $count } магазина; сначала отключите их.
    [many] Через него подключены { $count } магазинов; сначала отключите их.
   *[other] Через него подключены { $count } магазина; сначала отключите их.
}
ui-app-refused = Отклонено: { $answer }
ui-app-paused = { $count ->
    [one] Обновление токенов приостановлено у { $count } магазина.
    [few] Обновление токенов приостановлено у { $count } магазинов.
    [many] Обновление токенов приостановлено у { $count } магазинов.
   *[other] Обновление токенов приостановлено у { $count } магазина.
}
ui-fact-key = AppKey
ui-fact-callback = Callback URL
ui-fact-returns = Код возвращается
ui-fact-checked = Проверка
ui-returns-deep-link = по ссылке, которая открывает Sellerkey
ui-returns-loopback = на порт этого компьютера
ui-returns-web = через страницу в интернете

ui-app-name = Название
ui-app-name-help = Как называть его здесь
ui-platform = Платформа
ui-platform-help = Где зарегистрировано приложение
ui-platform-console = Консоль приложений: { $console }
ui-platform-fixed = Изменить нельзя: через приложение подключены магазины
ui-platform-gateway = Другой шлюз…
ui-gateway = Адрес шлюза
ui-gateway-help = Корневой адрес, без /rest
ui-app-key = AppKey
ui-app-key-help = Консоль приложений, «AppKey»
ui-app-secret = App Secret
ui-app-secret-help = Консоль приложений, «App Secret»; хранится в вашей связке ключей
ui-unchanged = без изменений
ui-callback = Callback URL
ui-callback-help = Точно как в консоли приложений
ui-callback-example = https://…
ui-callback-free = Если можно выбрать:
ui-test-callback = Проверить callback
ui-callback-is-deep-link = Этот адрес система передаёт Sellerkey.
ui-callback-is-loopback = Sellerkey может принимать запросы по этому адресу.
ui-callback-is-web = Страница в интернете: укажите ниже, что там отвечает.
ui-answers = Что отвечает по этому адресу?
ui-answers-nothing = Ничего или не знаю
ui-answers-nothing-says = После авторизации вы вставляете адрес, на котором остановился браузер. Работает всегда.
ui-answers-page = Страница-посредник Sellerkey
ui-answers-page-says = Страница, которую размещаете вы; возвращает код сюда одним нажатием.
ui-answers-backend = Мой сервер
ui-answers-backend-says = Он сам использовал бы код. Пять строк — и он не тронет коды для Sellerkey: Express, Next, Flask, PHP.
ui-answers-import = Мой сервер, и токены у него уже есть
ui-answers-import-says = Импортируйте их; Sellerkey будет обновлять или только наблюдать.
ui-save-page = Сохранить страницу…
ui-page-saved = Сохранено: { $path }. Разместите её там, куда ведёт ваш callback URL.
ui-hand-on-how = Поставьте эти строки перед теми, что используют код, а страницу положите рядом.
ui-hand-on-lines = Строки для вашего сервера
ui-copy-lines = Копировать строки
ui-framework = Фреймворк
ui-framework-express = Express
ui-framework-next = Next
ui-framework-flask = Flask
ui-framework-php = PHP
ui-import-after = Сначала сохраните приложение; затем можно будет вставить ответ на запрос токенов.
ui-import = Импортировать
ui-import-tokens = Импорт токенов
ui-import-tokens-of = Импорт токенов через «{ $app }»
ui-import-text = Ответ на запрос токенов
ui-import-text-help = JSON с access_token и refresh_token, каким его получил ваш сервер; то, что SDK выводит вокруг, можно оставить
ui-import-text-example = {"{"}"access_token":"…","refresh_token":"…","expires_in":…{"}"}
ui-import-renewal = Кто теперь обновляет эти токены?
ui-import-here = Sellerkey
ui-import-here-says = Токен обновления хранится и здесь. Отключите обновление на своём сервере: обновлять должен кто-то один.
ui-import-watch = Мой сервер
ui-import-watch-says = Sellerkey только наблюдает: хранит токен доступа и показывает, когда он истечёт.
ui-import-name = Название магазина
ui-import-name-help = Пусто: имя аккаунта
ui-import-proof = Перед сохранением у платформы узнают, чьи это токены. Токены при этом не обновляются.
ui-import-unproved = Ответ платформы ничего не говорит об этих токенах. Сверьте аккаунт, прежде чем подтвердить.
ui-news-imported = «{ $store }» импортирован.
ui-save-and-check = Сохранить и проверить
ui-app-saved = Сохранено.
ui-app-saved-all-the-same = Приложение всё равно сохранено.
ui-all-apps = Все приложения

ui-inspector = Инспектор
ui-inspect = Проверить
ui-inspect-clear = Очистить
ui-inspect-request = Отклонённый запрос: URL, cURL или строка журнала
ui-inspect-request-help = Также исходный HTTP-запрос, пары формы или JSON, подписанная строка или ответ шлюза.
ui-inspect-keys = Ctrl+Enter
ui-inspect-example = https://api-sg.aliexpress.com/rest/auth/token/create?app_key=…&sign=…
ui-inspector-asks = Какая ошибка в этой подписи?
ui-inspector-says = Когда шлюз отвечает IncompleteSignature, вставьте отклонённый запрос. Sellerkey заново вычислит его подпись разными неверными способами, их больше ста тысяч. Совпавший способ и использует ваша программа; рядом будет показан верный запрос.
ui-inspect-try = Попробовать пример
ui-inspect-try-says = Отклонённый запрос токена с App Secret, который не принадлежит ни одному приложению.
ui-secret-from = Откуда взять App Secret
ui-secret-typed = Ввести
ui-secret-of-app = Из приложения
ui-secret-none = Без него
ui-secret-app = Сохранённое приложение
ui-secret-typed-help = Хранится только в памяти, пока вы не очистите этот раздел.
ui-secret-of-app-help = App Secret остаётся в связке ключей.
ui-secret-none-help = Без App Secret будет найдено только то, что видно и без него.
ui-recipes-so-far = { $count ->
    [one] Проверен { $count } способ…
    [few] Проверено { $count } способа…
    [many] Проверено { $count } способов…
   *[other] Проверено { $count } способа…
}
ui-recipes-tried = { $count ->
    [one] Проверен { $count } способ
    [few] Проверено { $count } способа
    [many] Проверено { $count } способов
   *[other] Проверено { $count } способа
} за { $milliseconds } мс.
ui-read-as = { $reading }.
ui-mistakes = { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
    [many] { $count } ошибок
   *[other] { $count } ошибки
}
ui-no-mistake = Ошибок нет
ui-what-was-signed = Вот что подписала ваша программа
ui-formula = Как создана подпись
ui-to-delete = удалить
ui-to-insert = вставить
ui-hidden = скрыто
ui-hidden-copied = Скрытые здесь значения копируются полностью.
ui-mended = Верный запрос
ui-mended-whole = Показать полностью
ui-mended-brief = Показать кратко
ui-mended-text = Строка для подписи
ui-mended-sign = Подпись
ui-mended-curl = cURL
ui-mended-unsigned = С App Secret здесь появятся также подпись и командная строка cURL.
ui-copy-text = Копировать строку
ui-copy-sign = Копировать подпись
ui-copy-curl = Копировать cURL
ui-put-code = Подставить код
ui-fresh-code = Новый код: запрос будет подписан для него заново
ui-fresh-code-sign = Подписать
ui-fresh-code-taken = Подписано для этого кода.
ui-send-dry-run = Пробный вызов
ui-send-dry-run-says = В пробном вызове код заведомо вымышленный: из вставленного ничего не отправляется, ничего не расходуется.
ui-dry-run-taken = Шлюз принимает AppKey, App Secret и подпись. Не хватает только кода.
ui-copy-ticket = Копировать обращение
ui-step-by-step = Шаг за шагом
ui-snippet = Верная подпись в вашей программе
ui-language = Язык
ui-language-javascript = JavaScript
ui-language-python = Python
ui-language-php = PHP
ui-inspect-this-of = Проверить запрос { $id }

ui-activity-of = Чью историю показать
ui-all-stores = Все магазины
ui-activity-none = Пока ничего не происходило.
ui-activity-asked = Запрос к шлюзу
ui-activity-renewed = Токен обновлён
ui-activity-not-renewed = Токен не обновлён
ui-activity-dry-run = Проверка приложения
ui-activity-connected = Подключён
ui-activity-reauthorized = Авторизован заново
ui-activity-imported = Импортирован
ui-activity-delivered = Передано
ui-activity-not-delivered = Не передано
ui-activity-stray = Посторонний ответ
ui-column-when = Когда
ui-column-what = Что
ui-column-store = Магазин
ui-column-answer = Ответ
ui-column-copy = Копия
ui-answer-good = успешно

notice-reauthorize = Авторизовать заново
notice-open = Открыть
notice-days-left = { $store }: { $count ->
    [one] остался { $count } день
    [few] осталось { $count } дня
    [many] осталось { $count } дней
   *[other] осталось { $count } дня
}
notice-hours-left = { $store }: { $count ->
    [one] остался { $count } час
    [few] осталось { $count } часа
    [many] осталось { $count } часов
   *[other] осталось { $count } часа
}
notice-minutes-left = { $store }: { $count ->
    [one] осталась { $count } минута
    [few] осталось { $count } минуты
    [many] осталось { $count } минут
   *[other] осталось { $count } минуты
}
notice-ending-body = Затем авторизация закончится. Авторизуйте магазин заново до этого срока, и его токены продолжат работать.
notice-ended = { $store }: нужна новая авторизация
notice-ended-body = Срок авторизации истёк. Авторизуйте магазин заново, чтобы снова получать токены.
notice-token-ended = { $store }: нет действующего токена
notice-token-ended-body = Токен истёк, обновить его не удалось. Sellerkey продолжает попытки.
notice-app-refused = Приложение «{ $app }» отклонено
notice-app-refused-body = Шлюз отвечает { $answer }, поэтому токены его магазинов не обновляются. Откройте приложение в разделе «Приложения».
notice-digest = Магазины, требующие внимания
notice-digest-ending = { $count ->
    [one] { $count } авторизация скоро закончится.
    [few] { $count } авторизации скоро закончатся.
    [many] { $count } авторизаций скоро закончатся.
   *[other] { $count } авторизации скоро закончатся.
}
notice-digest-ended = { $count ->
    [one] У { $count } магазина нет действующего токена.
    [few] У { $count } магазинов нет действующего токена.
    [many] У { $count } магазинов нет действующего токена.
   *[other] У { $count } магазина нет действующего токена.
}
notice-tray = Sellerkey продолжает работать в трее
notice-tray-body = Там он обновляет ваши токены. Через его значок можно вернуть окно или выйти.

tray-store = { $store }: { $state }
tray-more = и ещё { $count }
tray-reauthorize = Авторизовать заново: { $store }
tray-renew-all = Обновить все
tray-open = Открыть Sellerkey
tray-quit = Выйти

ui-background = Работа в фоне
ui-background-says = Токены обновляются, пока Sellerkey работает, с окном или без него.
ui-background-tray = В этой системе есть трей: пока Sellerkey работает, там виден его значок, через него можно вернуть окно.
ui-background-no-tray = Эта система не показывает значков в трее. Чтобы вернуть закрытое окно, запустите Sellerkey ещё раз.
ui-background-no-bus = Здесь нет сеансовой шины, и вернуть закрытое окно было бы нечем: закрытие окна завершает Sellerkey.
ui-login = Запуск при входе в систему
ui-login-says = Без окна. Обновление начинается, когда вы входите в систему.
error-no-autostart = Не удаётся изменить запуск при входе в систему: { $reason }.
    .cure = Проверьте, доступна ли для записи папка автозапуска вашей системы.
ui-closing = При закрытии окна
ui-closing-ask = Спрашивать
ui-closing-keep = Обновлять в фоне
ui-closing-quit = Выйти
ui-closing-title = Закрыть окно?
ui-closing-keep-says = В фоне Sellerkey продолжает обновлять ваши токены. Трея в этой системе нет: чтобы вернуть окно, запустите Sellerkey ещё раз.
ui-closing-quit-says = После выхода токены здесь не обновляются, если этого не делает таймер или командная строка.
ui-closing-remember = Больше не спрашивать

ui-theme = Тема
ui-language-system = Как в системе
ui-theme-system = Как в системе
ui-theme-light = Светлая
ui-theme-dark = Тёмная
ui-browser = Браузер
ui-browser-help = В нём открывается страница авторизации
ui-browser-system = По умолчанию в системе
ui-browser-missing = { $browser }, больше не установлен
ui-browser-other = Другая программа…
ui-browser-path = Путь к программе
ui-browser-path-help = Полный путь, например /usr/bin/firefox
ui-save = Сохранить
ui-saved = Сохранено.
ui-proxy = Прокси
ui-proxy-says = Как окно и командная строка связываются с платформами. К адресам самого компьютера подключение всегда прямое.
ui-proxy-system = Как в системе
ui-proxy-none = Без прокси
ui-proxy-address = По адресу
ui-proxy-field = Адрес прокси
ui-proxy-field-help = Например, http://proxy.example:3128; также https, socks5 и socks5h. Без пароля: в настройках секреты не хранятся
ui-test = Проверить
ui-save-and-test = Сохранить и проверить
ui-proxy-reached = { $host } отвечает.
ui-vault = Где хранятся секреты
ui-vault-help = Лучшее место — связка ключей этого компьютера. Зашифрованные файлы нужны там, где её нет: их открывает парольная фраза, которая запрашивается после каждого запуска.
ui-vault-fixed =
    { $vault ->
        [file] В зашифрованных файлах в папке данных. Чтобы хранить их в другом месте, удалите всё, выберите заново и снова подключите магазины.
       *[keychain] В связке ключей этого компьютера. Чтобы хранить их в другом месте, удалите всё, выберите заново и снова подключите магазины.
    }
ui-vault-keychain = Связка ключей
ui-vault-file = Зашифрованные файлы
ui-vault-make = Хранить в зашифрованных файлах
ui-passphrase = Парольная фраза
ui-passphrase-help = Кто знает её и имеет доступ к папке данных, получит и секреты. Восстановить её нельзя: выберите несколько слов, которые запомните.
ui-passphrase-again = Ещё раз
ui-passphrase-differs = Фразы не совпадают.
ui-unlock = Разблокировать
ui-unlock-help = Секреты лежат в зашифрованных файлах. Их парольная фраза нужна один раз после каждого запуска компьютера.
ui-unlock-where = Разблокировать в разделе «Настройки»
ui-unlocked = Разблокировано.
ui-this-program = Об этой программе
ui-data-folder = Папка данных
ui-log-file = Журнал
ui-copy-path = Копировать путь
ui-copy-path-of = Копировать путь: { $what }
ui-link-handler = Ссылки sellerkey://
ui-handler-ours = открывают Sellerkey ({ $handler })
ui-handler-other = открывают { $handler }, а не Sellerkey
ui-handler-none = в этой системе ничего не открывают
ui-keychain = Связка ключей
ui-keychain-good = доступна
ui-keychain-trouble = сейчас недоступна
ui-versions = Версии
ui-versions-are = Sellerkey { $version }, веб-компонент { $webview }
ui-remove-everything = Удалить всё
ui-remove-ask = Удалить всё…
ui-remove-everything-title = Удалить всё?
ui-remove-everything-says = С этого компьютера будут удалены все магазины, приложения и секреты, а также настройки, история и журнал. Останутся только размер окна и запись для ссылок sellerkey://. На платформе токены действуют до конца своего срока.
ui-remove-word = удалить
ui-remove-type = Введите «{ $word }»

# Советы, которые в окне иные, чем в командной строке.
ui-explain-method-missing = Да, и его нет: он называет бизнес-вызов. Добавьте method или подпишите по пути системного вызова.
ui-cure-check-secret = Узнайте в разделе «Инспектор», какая ошибка в подписи. Если способ подписи верен, сверьте App Secret с консолью приложений и сохраните его заново в разделе «Приложения».
ui-cure-use-present-host = Запрос ушёл на хост, который больше не обслуживается. Выберите платформу заново в разделе «Приложения».
ui-cure-keychain-no-entry = Авторизуйте магазин заново.
ui-cure-app-not-found = Возможно, его уже удалили. Посмотрите в разделе «Приложения».
ui-cure-app-none = Добавьте его в разделе «Приложения». AppKey и App Secret указаны в консоли приложений платформы.
ui-cure-app-in-use = Сначала отключите эти магазины.
ui-cure-app-secret-gone = Сохраните его заново в разделе «Приложения».
ui-cure-app-key-in-use = Добавьте другой AppKey как отдельное приложение.
ui-cure-platform-unknown = Выберите платформу из списка или укажите адрес другого шлюза.
ui-cure-state-late = Начните заново.
ui-cure-bare-code = Вставьте полный адрес вместе со state.
ui-cure-timed-out = Начните заново.
ui-cure-failed-elsewhere = Посмотрите в разделе «История», затем пройдите авторизацию ещё раз.
ui-cure-port-taken = Завершите эту программу или укажите другой порт в консоли приложений и в разделе «Приложения».
ui-cure-port-forbidden = Укажите порт выше 1023 в консоли приложений и в разделе «Приложения».
ui-cure-port-unusable = Укажите другой порт в консоли приложений и в разделе «Приложения».
ui-cure-import-unreadable = Вставьте JSON из ответа на запрос токенов, с access_token и refresh_token.
ui-cure-account-different = Решите, что делать, в разделе «Магазины».
ui-cure-account-incomparable = Решите, что делать, в разделе «Магазины».
ui-cure-grant-not-waiting = Посмотрите список магазинов.
ui-cure-decision-unfitting = Выберите один из предложенных вариантов.
ui-cure-store-not-found = Возможно, его уже отключили. Посмотрите список магазинов.
ui-cure-store-of-other-app = Подключите его через его собственное приложение.
ui-cure-token-ended = Авторизуйте магазин заново.
ui-cure-authorization-over = Авторизуйте магазин заново.
ui-cure-authorization-withdrawn = Авторизуйте магазин заново. Если его токены обновляет и другая программа, оставьте это только одной из двух.
ui-cure-authorization-lost = Авторизуйте магазин заново.
ui-cure-renewal-impossible = Когда токен истечёт, авторизуйте магазин заново.
ui-cure-renewal-paused = Проверьте приложение в разделе «Приложения». Как только с ним всё будет в порядке, обновление продолжится.
ui-cure-renewal-other-account = Решите, что с ними делать, в разделе «Магазины».
ui-cure-sandbox-failed = Закройте программы, занимающие порты этого компьютера, и повторите попытку.
ui-cure-request-not-kept = Возможно, его уже удалили. Посмотрите в разделе «История».
ui-cure-dry-run-other-call = Проверьте приложение в разделе «Приложения».
