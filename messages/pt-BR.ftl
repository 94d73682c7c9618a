# Português (Brasil). Uma mensagem, uma ideia; o atributo cure diz o que fazer. Sem repreensões nem pontos de exclamação.
#
# Glossário:
# platform plataforma            app app (o app)              store loja
# grant autorização (seus tokens)  token token                access token token de acesso
# refresh token token de atualização  attempt solicitação de autorização  vault cofre
# keychain chaveiro              registry banco de dados local  activity atividade
# sandbox sandbox (o sandbox)    connect conectar             authorize autorizar
# re-authorize reautorizar       renew renovar (o token)      delivery entrega
# code código                    callback URL URL de callback app console console de apps
# sign assinatura                text to sign texto a assinar recipe método de assinatura
# dry run chamada de teste       hand-over page página intermediária  data folder pasta de dados
# system call chamada de sistema business call chamada de negócio  account conta
# gateway gateway (o gateway)    passphrase frase secreta     tag etiqueta
# forget (loja) desconectar      remove (app) remover         tokens forgotten tokens apagados
# export exportação              restore restaurar            copy / move copiar / mover
# doctor diagnóstico             fix corrigir                 support bundle relatório de suporte
# owner (da conta) titular       owner (do arquivo) proprietário  take a link back cancelar o link
# receiver destinatário          place (de entrega) destino   agent agente
# AppKey, App Secret, RequestID, Test, Online, “Access Now”: como no console da plataforma.

## O que fazer quando o gateway recusa

cure-check-secret = Veja qual erro há na assinatura: sellerkey inspect REQUEST. Se o método de assinatura estiver certo, compare o App Secret com o do console de apps e salve-o de novo: sellerkey app edit NAME --secret-stdin.
cure-authorize-again = Autorize de novo: um código vale por três minutos, funciona uma única vez e só para o app que o solicitou.
cure-check-key-and-platform = Compare a AppKey com a do console de apps e verifique se o app está registrado nesta plataforma.
cure-send-parameter = Envie como campo de formulário o parâmetro indicado na mensagem. Se foi o Sellerkey que fez a requisição, por favor, nos avise.
cure-correct-clock = Acerte o relógio deste computador. O Sellerkey assina pela hora do gateway assim que a conhece.
cure-check-platform = Verifique em qual plataforma o app está registrado.
cure-renew = Renove o token; se isso também for recusado, reautorize a loja.
cure-reauthorize = Reautorize a loja. Se outro programa renova os tokens dela, deixe só um dos dois fazer isso.
cure-change-app-policy = Altere a política de autorização do app no console de apps.
cure-wait = Aguarde o tempo indicado na mensagem e tente de novo.
cure-try-later = A plataforma está com problemas. Tente de novo mais tarde.
cure-ask-for-permission = Solicite este grupo de APIs no console de apps. O token em si está certo.
cure-allow-ip-address = Inclua o endereço IP público deste computador na lista de IPs permitidos do app, no console de apps.
cure-ask-support = Fale com o suporte da plataforma e informe o RequestID.
cure-use-present-host = A requisição foi para um host que não está mais em serviço. Escolha a plataforma de novo: sellerkey app edit NAME --platform aliexpress.
cure-read-message = Leia a mensagem do gateway; com o RequestID, o suporte da plataforma pode dizer mais.

## A pasta de dados e o banco de dados local

error-folder-nowhere = Não há pasta para guardar os dados: nem SELLERKEY_HOME nem HOME está definida.
    .cure = Defina SELLERKEY_HOME com uma pasta sua.
error-folder-foreign = { $path } pertence a outro usuário.
    .cure = Execute o Sellerkey como esse usuário, sem sudo, ou defina SELLERKEY_HOME com uma pasta sua.
error-folder-read-only = Não é possível gravar em { $path }.
    .cure = Dê permissão de gravação ao seu usuário ou defina SELLERKEY_HOME com outra pasta.
error-disk-full = O disco que contém { $path } está cheio.
    .cure = Libere espaço e tente de novo. Nada do que estava guardado se perdeu.
error-folder-unusable = Não é possível usar { $path }: { $reason }.
    .cure = Defina SELLERKEY_HOME com outra pasta.
error-registry-newer = Este banco de dados local é de um Sellerkey mais recente (versão { $found }; este programa aceita até a { $known }).
    .cure = Atualize este programa. Nada foi alterado.
error-registry-damaged = Não é possível ler o banco de dados local: { $reason }.
    .cure = Mova o arquivo registry.sqlite3 para outro lugar. Os tokens continuam no chaveiro.
error-registry-busy = Outro programa está usando o banco de dados local.
    .cure = Tente de novo em instantes.
error-registry-failed = Não foi possível usar o banco de dados local: { $reason }.
    .cure = Tente de novo; se continuar, por favor, nos avise.

## O chaveiro

error-keychain-locked = O chaveiro está bloqueado.
    .cure = Desbloqueie-o (entre na sua sessão ou abra seu gerenciador de senhas) e tente de novo. Nada foi alterado.
error-keychain-absent = Não há chaveiro nesta sessão: { $reason }.
    .cure = Inicie um nesta sessão, como gnome-keyring ou KWallet, e tente de novo. Se já houver um em execução e ele for novo, adicione um aplicativo na janela ou em um terminal: uma senha para ele será pedida nesse momento. Nada foi alterado.
error-keychain-denied = O chaveiro recusou o acesso: { $reason }.
    .cure = Permita que o Sellerkey o use e tente de novo. Nada foi alterado.
error-keychain-no-entry = O chaveiro não contém nada para isto.
    .cure = Reautorize a loja: sellerkey connect --store NAME.
error-keychain-waiting = O chaveiro ainda não respondeu.
    .cure = Procure uma janela pedindo sua senha e tente de novo. Nada foi alterado.
error-keychain-not-kept = O chaveiro não guardou o que foi gravado.
    .cure = Reinicie o chaveiro, ou entre de novo na sua sessão, e tente mais uma vez.
error-keychain-unusable = Não é possível usar o chaveiro: { $reason }.
    .cure = Reinicie o chaveiro, ou entre de novo na sua sessão, e tente mais uma vez.
error-keychain-too-large = O chaveiro deste computador aceita { $limit } bytes por vez, e estes tokens são maiores.
    .cure = Guarde os segredos em arquivos criptografados: indique uma pasta de dados vazia (SELLERKEY_HOME), use --vault file e conecte a loja lá. Nada do que estava guardado se perdeu.

error-passphrase-missing = Os segredos estão em um arquivo criptografado, e a frase secreta dele não foi informada.
    .cure = Indique um arquivo que a contenha: SELLERKEY_VAULT_PASSPHRASE_FILE=/path/to/passphrase; ou execute isto em um terminal, que vai pedi-la.
error-passphrase-unreadable = Não é possível ler a frase secreta de { $path }: { $reason }.
    .cure = Permita que o usuário que executa o Sellerkey leia esse arquivo.
error-passphrase-empty = A frase secreta está vazia.
    .cure = Escreva-a na primeira linha do arquivo.
error-passphrase-wrong = Esta frase secreta não abre o arquivo criptografado.
    .cure = Informe a que foi usada na criação dele. Nada foi alterado.
error-vault-unknown-kind = Não há nenhum cofre chamado “{ $word }”.
    .cure = Escolha keychain ou file.
error-vault-other-kind = Os segredos desta pasta de dados estão { $has ->
        [file] no arquivo criptografado
       *[other] no chaveiro
    }, não { $wanted ->
        [file] em um arquivo criptografado
       *[other] no chaveiro
    }.
    .cure = Omita SELLERKEY_VAULT e --vault, ou indique outra pasta de dados: SELLERKEY_HOME.

## O gateway

error-gateway-refused = O gateway respondeu { $answer }: { $message } (RequestID { $request_id }).
error-gateway-unreachable = Não é possível acessar { $host }: { $reason }.
    .cure = Verifique a rede, o proxy e o firewall e tente de novo.
error-gateway-answer-lost = { $host } recebeu a consulta, mas a resposta se perdeu: { $reason }.
    .cure = Tente de novo. Se era uma autorização, autorize mais uma vez: um código nunca é enviado duas vezes.
error-gateway-status = { $host } respondeu com HTTP { $status }.
    .cure = A plataforma, ou um proxy no caminho, está com problemas. Tente de novo mais tarde.
error-gateway-not-json = { $host } respondeu algo que não é resposta de um gateway: { $first_line }
    .cure = Verifique a plataforma e o proxy; outra coisa responde neste endereço.
error-gateway-unreadable = A resposta de { $host } não tem um valor legível para { $missing }.
    .cure = Tente de novo mais tarde; se continuar, por favor, nos avise.
error-sandbox-failed = Não foi possível iniciar o sandbox: { $reason }.
    .cure = Inicie um com sellerkey sandbox e informe o endereço dele como plataforma.
error-web-client-failed = Não é possível estabelecer uma conexão segura: { $reason }.
    .cure = Instale os certificados do sistema (no Debian: ca-certificates) e tente de novo.

## O proxy

error-proxy-not-url = Não é possível ler o endereço do proxy.
    .cure = Escreva assim: http://proxy.example:3128.
error-proxy-scheme = O endereço de um proxy não começa com “{ $scheme }:”.
    .cure = Escreva assim: http://proxy.example:3128; https, socks5 e socks5h também são aceitos.
error-proxy-password = O endereço do proxy tem usuário ou senha. Isso seria um segredo, e as configurações não guardam nenhum.
    .cure = Indique um proxy que não os peça ou escolha o do sistema, se o sistema souber a senha.
error-proxy-extra = O endereço do proxy tem algo depois da porta.
    .cure = Escreva só o host e a porta, assim: http://proxy.example:3128.

## O navegador

error-browser-no-program = Não há nenhum programa em “{ $path }”.
    .cure = Informe o caminho completo, por exemplo /usr/bin/firefox.

## Apps

error-app-not-found = Não há nenhum app chamado “{ $name }”.
    .cure = Veja sellerkey app list.
error-app-none = Nenhum app foi adicionado ainda.
    .cure = Adicione um: sellerkey app add NAME --key KEY. A AppKey e o App Secret estão no console de apps da plataforma.
error-app-several = Há vários apps: { $names }.
    .cure = Diga qual: sellerkey connect APP.
error-app-in-use = “{ $name }” tem lojas: { $stores }.
    .cure = Desconecte essas lojas antes: sellerkey forget STORE.
error-app-secret-gone = O chaveiro não contém o App Secret de “{ $name }”.
    .cure = Salve-o de novo: sellerkey app edit NAME --secret-stdin.
error-app-key-in-use = Há lojas conectadas por meio de “{ $name }”, por isso a AppKey e a plataforma dele não mudam.
    .cure = Adicione a outra AppKey como um app à parte: sellerkey app add.
error-name-invalid = Um nome tem de 1 a 80 caracteres em uma só linha.
    .cure = Escolha outro nome.
error-name-taken = O nome “{ $name }” já está em uso.
    .cure = Escolha outro nome.
error-key-empty = A AppKey está vazia.
    .cure = Copie “AppKey” do console de apps.
error-key-character = A AppKey contém um caractere inválido.
    .cure = Copie “AppKey” do console de apps; é um número.
error-key-too-long = A AppKey é longa demais.
    .cure = Copie “AppKey” do console de apps; é um número.
error-secret-empty = O App Secret está vazio.
    .cure = Copie “App Secret” do console de apps.
error-secret-character = O App Secret contém espaços ou caracteres de controle.
    .cure = Copie “App Secret” do console de apps mais uma vez, sem nada a mais.
error-secret-source = Não há terminal para pedir o App Secret.
    .cure = Informe-o pela entrada padrão, com --secret-stdin.
error-platform-unknown = Não há nenhuma plataforma chamada “{ $name }”.
    .cure = Use aliexpress, sandbox, outro nome de sellerkey app add --help ou o endereço de um gateway.
error-platform-not-url = Não é possível ler o endereço do gateway.
    .cure = Escreva assim: https://gateway.example.
error-platform-insecure = Um gateway precisa de https, ou de http para 127.0.0.1 ou [::1].
    .cure = Escreva 127.0.0.1 em vez de localhost; para qualquer outro host, use https.
error-platform-extra = O endereço de um gateway não tem usuário, parâmetros nem fragmento.
    .cure = Informe a raiz, assim: https://gateway.example.

## URL de callback e callbacks

error-callback-not-url = A URL de callback não pode ser lida como endereço.
    .cure = Copie-a do console de apps, com https:// no início.
error-callback-fragment = A URL de callback tem um fragmento (#…), que nenhum servidor chega a ver.
    .cure = Informe uma sem # no console de apps e aqui.
error-callback-contains = A URL de callback contém “{ $name }”, que pertence à resposta.
    .cure = Informe uma sem esse parâmetro no console de apps e aqui.
error-callback-scheme = Uma URL de callback que começa com “{ $scheme }:” não consegue trazer a resposta.
    .cure = Use https://…, http://127.0.0.1:PORT/… ou sellerkey://oauth/callback.
error-callback-no-port = A URL de callback não indica a porta.
    .cure = Escreva assim: http://127.0.0.1:17653/callback.
error-callback-too-long = É longo demais para ser um callback.
    .cure = Copie só o endereço da página em que o navegador terminou.
error-callback-control-character = Contém caracteres de controle.
    .cure = Copie o endereço mais uma vez, em uma só linha.
error-callback-unreadable = Isso não é um endereço nem um código.
    .cure = Copie o endereço completo da página em que o navegador terminou.
error-callback-elsewhere = Esse endereço não é o do callback.
    .cure = Só sellerkey://oauth/callback, ou a URL de callback do próprio app, traz um código.
error-callback-twice = “{ $name }” aparece duas vezes nesse endereço.
    .cure = Copie o endereço mais uma vez, exatamente como o navegador mostra.
error-callback-missing = Falta “{ $name }” nesse endereço.
    .cure = Depois de autorizar, copie o endereço completo da página em que o navegador terminou.
error-callback-code = O código nesse endereço não é válido.
    .cure = Copie o endereço mais uma vez, exatamente como o navegador mostra.
error-state-foreign = Esse endereço pertence a uma autorização que o Sellerkey não iniciou.
    .cure = Use o link que o Sellerkey mostra.

## Solicitações de autorização

error-state-unknown = Esse callback não pertence a nenhuma autorização deste computador.
    .cure = Use o link que o Sellerkey mostra agora.
error-state-used = Esse callback já foi usado; o código dele já foi consumido.
    .cure = Se a loja não aparecer, autorize de novo.
error-state-late = Essa autorização já expirou.
    .cure = Comece de novo: sellerkey connect.
error-state-other-attempt = Esse callback pertence a outra autorização em andamento.
    .cure = Cole-o onde ela foi iniciada ou use o link mostrado aqui.
error-bare-code = Um código sozinho não prova nada, e não há ninguém aqui para conferir a conta.
    .cure = Cole o endereço completo, com o state; ou acrescente --yes se tiver certeza.
error-cancelled = Cancelado. Nada foi alterado.
    .cure = Comece de novo quando quiser.
error-replaced = Uma autorização mais recente da mesma loja substituiu esta.
    .cure = Continue por ela.
error-timed-out = Ninguém autorizou no prazo de uma hora.
    .cure = Comece de novo: sellerkey connect.
error-authorization-refused = A plataforma devolveu uma recusa: { $error }.
    .cure = Comece de novo e clique no botão que concede o acesso.
error-failed-elsewhere = Outro programa do Sellerkey recebeu o código e não conseguiu trocá-lo ({ $failure }).
    .cure = Veja sellerkey activity e autorize de novo.
error-no-randomness = Este sistema não fornece números aleatórios.
    .cure = Informe isso a quem administra o sistema.
error-port-taken = A porta { $port } deste computador, para onde o callback leva, está em uso por outro programa.
    .cure = Encerre esse programa, ou informe outra porta no console de apps e com sellerkey app edit NAME --callback URL.
error-port-forbidden = Programas comuns não podem usar a porta { $port }.
    .cure = Informe uma porta acima de 1023 no console de apps e com sellerkey app edit NAME --callback URL.
error-port-unusable = Não é possível usar a porta { $port }: { $reason }.
    .cure = Informe outra porta no console de apps e com sellerkey app edit NAME --callback URL.

## Contas e lojas

error-account-different = { $came } autorizou, mas “{ $store }” é { $expected }. Nada foi sobrescrito; os novos tokens ficam guardados à parte.
    .cure = Diga o que fazer: sellerkey connect --store NAME --if-different keep-both, move ou drop.
error-account-incomparable = A resposta não diz se quem autorizou foi “{ $store }” ou outra conta. Nada foi sobrescrito; os novos tokens ficam guardados à parte.
    .cure = Diga o que fazer: sellerkey connect --store NAME --if-different keep-both, move ou drop.
error-grant-not-waiting = Esses tokens já foram resolvidos.
    .cure = Veja sellerkey status.
error-account-taken = Essa conta já está conectada, como “{ $store }”.
    .cure = Informe keep-both, e estes tokens vão para essa loja; ou drop.
error-decision-unfitting = Essa opção não está disponível para estes tokens.
    .cure = Informe keep-both, move ou drop.
error-store-not-found = Não há nenhuma loja chamada “{ $name }”.
    .cure = Veja sellerkey status.
error-store-of-other-app = “{ $store }” foi conectada por meio de “{ $app }”.
    .cure = Omita o app ou dê outro nome à nova loja.
error-token-ended = O token de “{ $store }” expirou.
    .cure = Reautorize a loja: sellerkey connect --store NAME.
error-token-too-short = O token de “{ $store }” expira antes disso.
    .cure = Peça menos com --min-validity ou reautorize a loja.
error-agent-another = Outro programa já fornece os tokens desta pasta de dados: o aplicativo de desktop ou outro agente.
    .cure = Não é preciso fazer nada; ele também os renova.
error-agent-socket = O agente não consegue escutar em { $path }: { $reason }.
    .cure = Indique outra pasta de dados: SELLERKEY_HOME.
agent-ready = O agente está em execução: renova os tokens quando chega a hora e os fornece em { $path }. Ctrl-C o encerra.
error-store-busy = Outro programa está renovando o token desta loja e ainda não terminou.
    .cure = Tente de novo em um minuto. Se nenhum outro Sellerkey estiver em execução, reinicie o chaveiro deste computador.
error-authorization-over = A autorização de “{ $store }” terminou.
    .cure = Reautorize a loja: sellerkey connect --store NAME.
error-authorization-withdrawn = A plataforma não aceita mais o token de atualização de “{ $store }”: a conta o revogou ou outro programa o renovou.
    .cure = Reautorize a loja: sellerkey connect --store NAME. Se outro programa renova os tokens dela, deixe só um dos dois fazer isso.
error-authorization-lost = A resposta a uma renovação de “{ $store }” se perdeu, e a plataforma não aceita mais o token de atualização anterior.
    .cure = Reautorize a loja: sellerkey connect --store NAME.
error-renewal-impossible = O token de “{ $store }” não pode ser renovado: a plataforma não forneceu nada para renová-lo.
    .cure = Reautorize a loja quando o token expirar: sellerkey connect --store NAME.
error-renewal-elsewhere = O token de “{ $store }” é renovado por outro programa e aqui é só monitorado.
    .cure = Renove-o lá e importe-o de novo.
error-renewal-paused = A plataforma recusa o app “{ $app }” ({ $answer }), por isso os tokens das lojas dele não são renovados. Eles continuam guardados.
    .cure = Veja o que está errado: sellerkey app check NAME. Assim que o app estiver certo, as renovações continuam.
error-renewal-just-failed = Há pouco a plataforma respondeu { $answer } para “{ $store }”.
    .cure = Aguarde um minuto e tente de novo.
error-renewal-other-account = A resposta à renovação de “{ $store }” trouxe os tokens de outra conta, { $came }. Nada foi sobrescrito.
    .cure = Diga o que fazer com eles: sellerkey connect --if-different keep-both, move ou drop.
error-tag-invalid = Uma etiqueta tem de 1 a 40 caracteres, sem vírgulas; uma loja tem até 12 etiquetas.
    .cure = Escolha outras etiquetas.
error-token-dead = O gateway não aceita esse token ({ $answer }).
    .cure = Use os tokens que o outro programa usa agora ou conecte a loja aqui.
error-import-unreadable = Isso não é uma resposta da plataforma com tokens ({ $reason }).
    .cure = Informe o JSON que a chamada de tokens respondeu, com access_token e refresh_token.

## Mudança para outro computador

error-store-moved = “{ $store }” foi movida para outro computador, que renova o token dela.
    .cure = Use-a lá. Para voltar a renová-la aqui, reautorize-a (sellerkey connect --store NAME) ou restaure a exportação com que foi movida, se nenhum outro computador a tiver.
error-export-exists = Já existe algo em { $path }, que não será sobrescrito.
    .cure = Indique um arquivo que ainda não exista. Se uma exportação foi interrompida, o arquivo pode conter uma loja que foi movida: guarde-o até sellerkey status mostrar que a loja é renovada aqui.
error-export-not-written = Não é possível gravar em { $path }: { $reason }.
    .cure = Indique um arquivo em uma pasta que exista e em que você possa gravar. Nada foi alterado.
error-export-not-kept = { $path } não guardou o que foi gravado.
    .cure = Indique um arquivo em outro disco. Nada foi alterado.
error-export-not-sealed = Não foi possível criptografar a exportação: { $reason }.
    .cure = Tente de novo; se continuar, por favor, nos avise. Nada foi alterado.
error-export-nothing-to-move = Nenhuma destas lojas é renovada aqui, então não há nada para mover.
    .cure = Veja sellerkey status. O que é só monitorado aqui pode ir como cópia: --copy.
error-export-unfinished = { $path } está pronto, mas não foi possível marcar estas lojas como movidas, e elas continuam sendo renovadas aqui: { $stores }. { $reason }
    .cure = Resolva o que impede isso e mova essas lojas mais uma vez, para outro arquivo; restaure também esse.
error-export-not-recipient = “{ $word }” não é um destinatário do age.
    .cure = Informe o que age-keygen mostra como chave pública no outro computador; começa com age1.
error-export-recipient-secret = Isso é uma identidade, que é secreta. Uma exportação é criptografada para a chave pública dela.
    .cure = Informe o que age-keygen -y mostra; começa com age1. Quem viu esta linha de comando pode ter visto a identidade: crie outra.
error-export-passphrase-empty = A frase secreta está vazia.
    .cure = Escreva-a na primeira linha do arquivo.
error-export-passphrase-short = A frase secreta de uma exportação tem pelo menos 8 caracteres: o arquivo pode ser copiado, e alguém pode passar anos tentando adivinhá-la.
    .cure = Escolha uma mais longa, como quatro palavras sem relação entre si.
error-export-passphrase-differs = As duas frases secretas não coincidem.
    .cure = Comece de novo. Nada foi alterado.
error-export-which = Nenhuma loja foi indicada.
    .cure = Indique uma ou mais, ou use --all.
error-export-way = Não foi dito se as lojas devem ser copiadas ou movidas.
    .cure = Use --copy (o outro lugar monitora os tokens, e este continua a renová-los) ou --move (o outro lugar os renova, e este não mais).
error-export-for-whom = Não foi dito para quem a exportação é criptografada, e não há ninguém aqui para responder.
    .cure = Informe um destinatário do age (--to age1…) ou um arquivo cuja primeira linha seja uma frase secreta (--passphrase-file FILE).
error-restore-unreadable = Não é possível ler { $path }: { $reason }.
    .cure = Verifique o nome do arquivo e se você tem permissão para lê-lo.
error-restore-foreign = { $path } pertence a outro usuário, e não há como saber se era para você.
    .cure = Se você confia nele, copie-o (cp FILE MINE) e restaure a cópia; ou restaure-o como o proprietário.
error-restore-too-large = { $path } é maior do que qualquer exportação.
    .cure = Verifique o nome do arquivo.
error-restore-not-age = { $path } não é uma exportação: não está no formato do age.
    .cure = Informe o arquivo criado por sellerkey export.
error-restore-damaged = { $path } está danificado: falta uma parte ou algo foi alterado.
    .cure = Copie o arquivo mais uma vez de onde foi criado, byte por byte. Nada foi alterado aqui.
error-restore-wants-passphrase = Esta exportação abre com uma frase secreta.
    .cure = Execute isto em um terminal, que vai pedi-la, ou indique um arquivo que a contenha: --passphrase-file FILE.
error-restore-wants-identity = Esta exportação abre com uma identidade do age.
    .cure = Indique o arquivo criado por age-keygen, para cuja chave pública a exportação foi feita: --identity FILE.
error-restore-wrong-passphrase = Esta frase secreta não abre a exportação.
    .cure = Informe a que foi usada na criação dela. Nada foi alterado.
error-restore-wrong-identity = Nenhuma destas identidades abre a exportação.
    .cure = Indique aquela para cuja chave pública ela foi feita. Nada foi alterado.
error-restore-not-identity = { $path } não contém nenhuma identidade do age.
    .cure = Indique o arquivo criado por age-keygen; uma linha dele começa com AGE-SECRET-KEY-1. Se a identidade estiver criptografada, é preciso descriptografá-la antes.
error-restore-too-much-work = Abrir este arquivo exigiria mais memória e tempo do que qualquer exportação legítima, então isso nem é tentado.
    .cure = Peça a quem o enviou um arquivo criado por sellerkey export.
error-restore-not-ours = O arquivo abre, mas não contém uma exportação do Sellerkey.
    .cure = Informe o arquivo criado por sellerkey export.
error-restore-newer = Esta exportação é de um Sellerkey mais recente (versão { $found }; este programa aceita até a { $known }).
    .cure = Atualize este programa. Nada foi alterado.
error-restore-secret-differs = “{ $app }” tem aqui um App Secret diferente do da exportação. Um dos dois está errado, então nada foi alterado.
    .cure = Veja qual: sellerkey app check NAME. Se for o daqui, salve o certo (sellerkey app edit NAME --secret-stdin); se não, faça isso onde a exportação foi criada e crie-a de novo.
error-restore-busy = Outro programa está restaurando uma exportação neste momento.
    .cure = Tente de novo em instantes.
ask-way = Copiar, para monitorar lá e renovar aqui; ou mover, para renovar lá e não mais aqui? [copy/move]
ask-export-passphrase = Uma frase secreta para a exportação, com pelo menos 8 caracteres:
ask-restore-passphrase = Frase secreta da exportação:
exported = { $path } contém { $count ->
        [one] { $count } loja
       *[other] { $count } lojas
    }, com tudo de que o outro computador precisa. Lá: sellerkey restore FILE
exported-copied = “{ $store }” foi copiada. O outro lugar pode usar o token dela até { $token }, mas não renová-lo; ele continua sendo renovado aqui.
exported-watched = “{ $store }” foi copiada, pois nada aqui a renova.
exported-moved = “{ $store }” foi movida e não é mais renovada aqui. O token daqui vale até { $token }.
exported-one-place = Restaure o arquivo em um lugar só: se dois renovarem os mesmos tokens, um invalida os do outro. Apague-o quando tudo tiver dado certo.
restore-shows = Exportação feita { $at }, com { $count ->
        [one] { $count } loja
       *[other] { $count } lojas
    }:
restore-app-added = App “{ $app }”: será adicionado
restore-app-there = App “{ $app }”: já está aqui
restore-store-restored = Loja “{ $store }”: passa a ser renovada aqui
restore-store-watched = Loja “{ $store }”: será só monitorada; outro lugar a renova
restore-store-returned = Loja “{ $store }”: tinha sido movida e volta a ser renovada aqui
restore-store-taken-over = Loja “{ $store }”: está aqui e recebe tokens mais novos
restore-store-there = Loja “{ $store }”: já está aqui, com estes tokens
restore-store-newer-here = Loja “{ $store }”: está aqui com tokens mais novos, que são mantidos
restore-store-renewed-here = Loja “{ $store }”: é renovada aqui, e uma cópia não muda isso
confirm-restore = Restaurar? [y/N]
restore-none = Tudo já está aqui. Nada foi alterado.
restored-restored = “{ $store }” foi restaurada e, a partir de agora, é renovada aqui.
restored-watched = “{ $store }” foi restaurada, só para monitorar. O token dela vale até { $token }; outro lugar o renova.
restored-returned = “{ $store }” voltou a ser renovada aqui.
restored-taken-over = “{ $store }” tem tokens mais novos.
restored-kept = “{ $store }” continua como está.
restored-not-renewed = “{ $store }” foi restaurada, mas ainda não pôde ser renovada: { $what }
restored-one-place = Daqui não há como saber se o arquivo também foi restaurado em outro lugar. Só um lugar pode ter o que foi movido: apague o arquivo.

## Entregas
deliver-ask = Entregar os tokens de “{ $store }” a partir de agora?
deliver-ask-command =
    Cada novo token de acesso é passado a este comando:
    { $place }
    O que quer que ele faça com o token, terá acesso à loja. Escolha Entregar só se foi você que acabou de configurar isto.
deliver-ask-webhook =
    Cada novo token de acesso é enviado a este endereço:
    { $place }
    Quem responde lá pode agir na loja. Escolha Entregar só se foi você que acabou de configurar isto.
deliver-ask-file =
    Cada novo token de acesso é gravado neste arquivo:
    { $place }
    Quem puder lê-lo pode agir na loja. Escolha Entregar só se foi você que acabou de configurar isto.
deliver-ask-yes = Entregar
deliver-ask-no = Cancelar
error-delivery-not-found = Esta loja não tem nenhuma entrega chamada “{ $name }”.
    .cure = Veja quais existem: sellerkey delivery list.
error-delivery-name-taken = Outra entrega desta loja se chama “{ $name }”.
    .cure = Dê outro nome a esta: --name NAME.
error-delivery-no-command = Nenhum comando foi informado.
    .cure = Coloque-o depois de dois hifens: sellerkey delivery add STORE -- railway variable set KEY --stdin
error-delivery-open-quote = Há aspas no comando que não foram fechadas.
    .cure = Use aspas em pares, ou uma barra invertida antes das que fazem parte do texto.
error-delivery-bad-variable = Isso não é um nome de variável.
    .cure = Use letras, dígitos e sublinhados, sem dígito no início, como ALIEXPRESS_ACCESS_TOKEN.
error-delivery-bad-mode = Isso não é um modo para o arquivo de um token.
    .cure = Informe 600 para só você, ou 640 para um grupo que possa ler; só o proprietário pode gravar.
error-delivery-no-program = Não há nenhum programa { $program } que possa ser executado.
    .cure = Instale-o ou informe o caminho completo.
error-delivery-no-address = Isso não é um endereço.
    .cure = Informe-o como está nas configurações do destinatário, começando com https://.
error-delivery-not-https = Um token só é enviado por https, ou para este computador pelo número dele (http://127.0.0.1).
    .cure = Dê ao destinatário um endereço https, com um proxy ou túnel se for preciso.
error-delivery-password-in-address = O endereço contém um usuário ou uma senha, que no banco de dados local poderiam ser lidos por quem tivesse o arquivo.
    .cure = Tire-os do endereço: o destinatário reconhece o remetente pela assinatura.
error-delivery-bad-secret = Isso não é um segredo de webhook.
    .cure = Informe whsec_ e de 24 a 64 bytes em base64, ou omita-o, e um será criado.
error-delivery-no-randomness = O sistema não fornece bytes aleatórios.
    .cure = Tente de novo quando o computador estiver ligado há algum tempo.
error-delivery-path-not-whole = “{ $path }” não é o caminho completo de um arquivo.
    .cure = Informe um caminho que comece com / e termine com o nome do arquivo.
error-delivery-failed = { $program } não aceitou o token: código de saída { $status }. Mensagem: { $said }
    .cure = Execute o comando manualmente com outro texto na entrada padrão e corrija o que ele apontar. Uma nova tentativa é automática; para tentar já: sellerkey deliver.
error-delivery-hung = { $program } não terminou em { $seconds } segundos e foi encerrado.
    .cure = Veja se ele pergunta algo: não há ninguém para responder. Uma nova tentativa é automática.
error-delivery-not-run = Não foi possível executar { $program }: { $reason }.
    .cure = Veja se ele ainda está lá e pode ser executado. Se mudou de lugar, remova a entrega e adicione-a de novo.
error-delivery-answered = { $host } respondeu HTTP { $status }; não confirmou que recebeu o token.
    .cure = Veja o log do destinatário. Ele confirma com um 2xx que tem o token; até lá, novas tentativas são automáticas.
error-delivery-redirected = { $host } aponta para outro endereço. O Sellerkey não vai até lá: quem o indica receberia o token.
    .cure = Remova a entrega e adicione-a com o endereço verdadeiro.
error-delivery-not-plain = Em { $path } há algo que não é um arquivo comum.
    .cure = Indique um caminho onde não haja nada, ou um arquivo.
error-delivery-foreign = O arquivo { $path } pertence a outro usuário.
    .cure = Remova esse arquivo ou indique outro caminho.
error-delivery-open-folder = Qualquer um pode gravar em { $path } e, assim, colocar outro arquivo lá.
    .cure = Feche a pasta (chmod o-w) ou indique outro caminho.
error-delivery-owner = Não é possível atribuir { $path } ao proprietário: { $reason }.
    .cure = Só o root atribui arquivos a outros; omita --owner ou execute o Sellerkey como root.
error-delivery-busy = Outro programa está entregando lá neste momento.
    .cure = Tente de novo em um minuto.
error-delivery-no-token = O token de “{ $store }” expirou: não há nada para entregar.
    .cure = Renove-o antes: sellerkey renew STORE.
error-no-such-owner = Não há aqui nenhum usuário ou grupo chamado “{ $name }”.
    .cure = Informe USER, USER:GROUP ou :GROUP, por nome ou número.
delivery-added = A partir de agora, os tokens de “{ $store }” são entregues a { $name }.
delivery-removed = Os tokens de “{ $store }” não são mais entregues a { $name }. O que está lá permanece até expirar.
delivery-secret = Este segredo prova ao destinatário que o envio é do Sellerkey. Só é mostrado agora:
delivery-done = “{ $store }”: entregue a { $name }.
delivery-not-done = “{ $store }”: não entregue a { $name }. { $what }
delivery-none = Nenhum token é entregue em lugar algum. Para mudar isso: sellerkey delivery add STORE --help
deliver-none-due = Tudo foi entregue.
delivery-arrived = entregue { $at }
delivery-behind = um anterior foi entregue { $at }
delivery-waits = ainda não entregue
delivery-failing = falhou, próxima tentativa { $next }: { $what }
status-not-delivered = “{ $store }” não é entregue a { $name }: { $what }
activity-delivered = entregue a { $name }
activity-not-delivered = não entregue a { $name }
column-delivery = entrega
column-to = destino
column-arrived = estado

## Autorizações por outra pessoa: links, e quem os recebe de volta

error-link-life = Um link vale de uma hora a trinta dias.
    .cure = Escreva assim: --valid 7d.
error-link-callback-here = O callback { $callback } leva ao computador de quem abre o link: quem está em outro lugar não consegue voltar para cá.
    .cure = Informe no app uma URL de callback https que leve a este computador, no console de apps e com sellerkey app edit NAME --callback URL; docs/servers.md mostra como.
error-link-callback-open = O callback { $callback } não usa https: qualquer um no caminho poderia ler o código.
    .cure = Informe no app uma URL de callback https, no console de apps e com sellerkey app edit NAME --callback URL.
error-link-sandbox = O sandbox embutido só funciona enquanto um programa o usa, e um link precisa valer por mais tempo.
    .cure = Execute sellerkey sandbox e adicione um app cuja plataforma seja o endereço dele.
error-link-not-found = Nenhum link tem o ID “{ $id }”.
    .cure = Veja sellerkey links.
error-link-over = Esse link não pode mais ser usado.
    .cure = Veja em sellerkey links o que aconteceu com ele.
error-listen-taken = Outro programa já escuta em { $address }.
    .cure = Se for sellerkey listen, um basta. Se não, escolha outra porta aqui e no proxy: --addr 127.0.0.1:PORT.
error-listen-forbidden = Programas comuns não podem escutar em { $address }.
    .cure = Escolha uma porta acima de 1023 e faça o proxy levar a ela.
error-listen-unusable = Não é possível escutar em { $address }: { $reason }.
    .cure = Escolha um endereço deste computador, como 127.0.0.1:8080.

link-made = Envie este link ao titular da conta. Funciona uma única vez, até { $until }:
link-write = O que você pode escrever junto:
link-words = “Por favor, abra este link, entre em { $platform } com a conta da sua loja e autorize o app ‘{ $app }’. O link funciona uma única vez, até { $until }. A página em que você terminar diz se deu certo. Por favor, não repasse o link.”
link-words-again = “Por favor, abra este link, entre em { $platform } como { $account } e autorize o app ‘{ $app }’ mais uma vez. O link funciona uma única vez, até { $until }. A página em que você terminar diz se deu certo. Por favor, não repasse o link.”
link-listen = Até lá, isto precisa estar em execução no lugar para onde { $callback } leva: sellerkey listen
link-paste = Se nada puder escutar lá, peça ao titular que envie, em até 3 minutos, o endereço completo da página em que terminou: sellerkey links paste
link-cancel = Para cancelá-lo: sellerkey links cancel { $id }
link-taken-back = O link foi cancelado. Quem o abrir ainda verá a página da plataforma, mas nada acontecerá aqui.
link-waiting = aguardando
link-exchanging = em andamento
link-used = usado
link-expired = expirado
link-replaced = substituído por um mais novo
link-failed = falhou
links-none = Nenhum link. Crie um: sellerkey connect --link
links-paste = O endereço completo da página em que o titular terminou:
column-id = ID
column-until = VÁLIDO ATÉ
column-standing = LINK

listen-ready = Escutando em { $address }; Ctrl-C encerra
listen-callback = { $callback } precisa levar a http://{ $address }, por um proxy ou túnel que mantenha o caminho e o Host
listen-no-callback = Nenhum app tem um callback pelo qual alguém de outro lugar consiga voltar para cá. Informe uma URL de callback https: sellerkey app edit NAME --callback URL.
listen-open = Qualquer um que alcance { $address } pode falar com este programa. Coloque na frente algo que fale TLS e não deixe mais ninguém chegar até ele: em uma rede aberta, um código pode ser lido.
listen-brought = { $account } autorizou “{ $app }”; o programa que iniciou isso continua.
listen-undecided = { $what } Os novos tokens aguardam, e nada foi sobrescrito: sellerkey connect --store "{ $store }" --if-different keep-both, move ou drop.
listen-refused = O titular não autorizou “{ $app }” (loja: { $store }). { $what }
listen-expired = Alguém chegou por um link que já terminou (app: { $app }, loja: { $store }). { $what }
listen-used = Alguém chegou outra vez por um link já usado (app: { $app }, loja: { $store }).
listen-not-now = O titular autorizou “{ $app }”, mas não foi possível guardar os tokens: { $what } Nada foi consumido: resolva isso e peça que abra o link mais uma vez.
listen-failed = O titular autorizou “{ $app }” (loja: { $store }), mas a troca falhou: { $what } O link foi consumido; crie outro.
listen-stray = Chegou algo que não pertence a nenhum link: { $what }
listen-trouble = Alguém chegou, mas não foi possível descobrir a qual link pertence: { $what }

# O que o titular da conta vê no navegador.
page-unnamed-account = uma conta sem nome
page-connected = Conectada
    .text = { $account } está conectada a “{ $app }”. Não é preciso fazer mais nada, e esta aba pode ser fechada.
page-brought = Autorizado
    .text = Você autorizou “{ $app }” como { $account }. Volte ao Sellerkey; esta aba pode ser fechada.
page-other-account = Era esperada outra conta
    .text = Você autorizou “{ $app }” como { $account }, mas o link foi feito para outra conta. Nada foi alterado. Quem enviou o link decide o que fazer; se você queria usar outra conta, peça um novo link e entre com ela.
page-undecided = Ainda não terminou
    .text = Você autorizou “{ $app }” como { $account }. Quem enviou o link precisa concluir do lado de lá; você não precisa fazer mais nada.
page-used = Este link já foi usado
    .text = O Sellerkey já tem a autorização. Não é preciso fazer mais nada, e esta aba pode ser fechada.
page-working = O Sellerkey está trabalhando nisso
    .text = Sua autorização chegou e está sendo trocada por tokens. Isso continua sem esta página: pergunte a quem enviou o link qual foi o resultado.
page-refused = Não autorizado
    .text = A plataforma diz que “{ $app }” não foi autorizado. Nada foi conectado. Se mudar de ideia, peça um novo link a quem enviou este.
page-not-now = O Sellerkey não pode receber isto agora
    .text = Nada foi consumido. Avise quem enviou o link; quando o problema estiver resolvido, abra o mesmo link mais uma vez.
page-taken-back = Este link foi cancelado
    .text = Nada foi conectado. Se ainda quiser autorizar o app, peça um novo link a quem enviou este.
page-replaced = Há um link mais novo
    .text = Nada foi conectado. Use o link mais novo ou fale com quem enviou este.
page-spent = Este link já foi consumido
    .text = Ele foi usado antes, sem resultado. Peça um novo a quem o enviou.
page-expired = Este link expirou
    .text = Nada foi conectado. Peça um novo a quem o enviou.
page-code-refused = A plataforma recusou
    .text = Você autorizou “{ $app }”, mas depois a plataforma se recusou a fornecer tokens. Nada foi conectado. Um código nunca é enviado duas vezes: peça um novo link a quem enviou este.
page-gateway-trouble = A plataforma não respondeu
    .text = Você autorizou “{ $app }”, mas não veio nenhuma resposta legível da plataforma. Nada foi conectado. Um código nunca é enviado duas vezes: daqui a pouco, peça um novo link a quem enviou este.
page-failed = Algo deu errado
    .text = Você autorizou “{ $app }”, mas não foi possível guardar os tokens. Peça um novo link a quem enviou este.
page-nothing = Nada a fazer aqui
    .text = Este endereço recebe autorizações para o Sellerkey, e nenhuma estava a caminho. Se você veio da página da plataforma, peça um novo link a quem enviou o seu.

## O inspetor: o que pode ser lido

error-read-empty = Não há nada para ler.
    .cure = Informe a requisição recusada: o endereço, uma linha de comando cURL, uma linha de log ou os parâmetros.
error-read-too-long = Tem mais de 1 MiB.
    .cure = Informe uma única requisição.
error-read-no-request = Linha { $line }, coluna { $column }: isto não é uma requisição.
    .cure = Informe a requisição recusada: o endereço, uma linha de comando cURL, uma requisição HTTP bruta, uma linha de log com um endereço, pares nome=valor, JSON, o texto que foi assinado ou a resposta do gateway.
error-read-open-quote = Linha { $line }, coluna { $column }: estas aspas não foram fechadas.
    .cure = Copie a linha de comando mais uma vez, até o fim.
error-read-unknown-option = Linha { $line }, coluna { $column }: a opção { $option } do cURL não é conhecida aqui.
    .cure = Retire-a se a requisição for a mesma sem ela.
error-read-option-value = Linha { $line }, coluna { $column }: { $option } precisa de um valor.
    .cure = Copie a linha de comando mais uma vez, até o fim.
error-read-in-file = Linha { $line }, coluna { $column }: o valor de { $option } está em um arquivo.
    .cure = Coloque o próprio valor no lugar; nenhum arquivo é lido.
error-read-in-variable = Linha { $line }, coluna { $column }: há um valor na variável { $option }.
    .cure = Coloque o próprio valor no lugar, como foi enviado.
error-read-not-url = Linha { $line }, coluna { $column }: não é possível ler este endereço.
    .cure = Copie-o mais uma vez, com https:// no início.
error-read-json = Linha { $line }, coluna { $column }: não é possível ler este JSON.
    .cure = Copie-o mais uma vez, da primeira chave à última.
error-read-percent-encoding = Linha { $line }, coluna { $column }: isto não é uma codificação percentual de UTF-8.
    .cure = Copie a requisição como foi enviada; um sinal de porcentagem do próprio valor é enviado como %25.
error-inspection-ended = A busca terminou antes da hora.
    .cure = Tente de novo; se continuar, por favor, nos avise.
error-request-not-kept = A atividade não contém nenhuma requisição { $id }.
    .cure = Veja sellerkey activity: uma requisição é guardada quando a assinatura é recusada.
error-inspection-gone = Essa inspeção não existe mais, então nada dela é aproveitado.
    .cure = Inspecione a requisição de novo.
error-dry-run-other-call = Isto não é uma chamada de tokens, então não é enviado.
    .cure = Verifique um app com uma chamada de tokens: sellerkey app check NAME.
error-dry-run-no-secret = Sem o App Secret, nada pode ser assinado.
    .cure = Indique o app ou informe o App Secret dele.
error-no-code = Isso não é um código.
    .cure = Cole o código ou o endereço completo da página em que o navegador terminou.
error-dry-run-no-key = A requisição não tem uma AppKey que possa ser enviada.
    .cure = Inclua app_key ou indique o app.
error-dry-run-app-changed = “{ $name }” agora tem outra AppKey ou outra plataforma, então nada é enviado.
    .cure = Inspecione a requisição de novo.
error-dry-run-foreign-host = { $host } não é um host de nenhuma plataforma, então nada é enviado para lá.
    .cure = Indique o app, e a chamada de teste vai para a plataforma dele.

notation-url = Lido como endereço
notation-curl-sh = Lido como linha de comando cURL (sh)
notation-curl-cmd = Lido como linha de comando cURL (cmd)
notation-http = Lido como requisição HTTP bruta
notation-log-line = Lido como linha de log com um endereço
notation-form-pairs = Lido como pares nome=valor
notation-json-pairs = Lido como JSON
notation-signed-text = Lido como o texto que foi assinado
notation-answer = Lido como resposta do gateway

remark-one-of = Há { $count } requisições; foi lida a primeira que tem assinatura.
remark-lines-joined = Um endereço quebrado em várias linhas foi reunido.
remark-address-unquoted = O endereço não está entre aspas, então um shell teria encerrado o comando no primeiro &; ele foi lido por inteiro.

## O inspetor: resultado

verdict-right = A assinatura está certa.
    .detail = { $count ->
        [0] Não há nenhum outro problema nesta requisição.
        [one] Há mais { $count } problema nesta requisição.
       *[other] Há mais { $count } problemas nesta requisição.
    }
verdict-right-but-refused = O método de assinatura está certo e, mesmo assim, a assinatura foi recusada.
    .detail = Portanto, o gateway tem outro App Secret para esta AppKey: compare os dois com o console de apps; ao redefini-lo lá, é gerado um novo.
verdict-wrong = { $count ->
        [one] A assinatura está errada: { $count } erro.
       *[other] A assinatura está errada: { $count } erros.
    }
    .detail = O método mostrado aqui produz exatamente a assinatura enviada: não há dúvida.
verdict-unexplained = A assinatura está errada, e nenhum dos { $tried } métodos testados a produz.
    .detail = Resta a possibilidade de outro App Secret, de uma requisição alterada depois de assinada ou de um método que não está entre eles.
verdict-no-secret = { $count ->
        [0] Sem o App Secret, nenhum erro aparece.
        [one] Sem o App Secret, aparece { $count } erro.
       *[other] Sem o App Secret, aparecem { $count } erros.
    }
    .detail = Com o App Secret, a própria assinatura pode ser conferida.
verdict-no-sign = { $count ->
        [one] { $count } erro, e nenhuma assinatura para conferir.
       *[other] { $count } erros, e nenhuma assinatura para conferir.
    }
    .detail = Com a assinatura enviada e o App Secret, é possível encontrar o método.
verdict-masked = Há códigos ou tokens ocultos aqui, então a assinatura não pode ser refeita.
    .detail = O que o Sellerkey envia é assinado pelo método certo: se for recusado, compare o App Secret com o do console de apps.
verdict-text = { $count ->
        [0] Não há erros neste texto.
        [one] { $count } erro neste texto.
       *[other] { $count } erros neste texto.
    }
    .detail = Com a requisição correspondente e o App Secret, é possível dizer mais.
verdict-answer = O gateway respondeu { $answer }.
verdict-cancelled = A busca foi interrompida depois de { $tried } métodos.
    .detail = Até aí, nenhum deles produz esta assinatura.

inspect-read-as = { $notation }.
inspect-signed = O que o programa assinou
inspect-findings = O que mudar
inspect-difference = Desse texto para o certo
inspect-legend = {"[-"}apagar{"-]"}  {"{+"}inserir{"+}"}  *** oculto
inspect-mended = A requisição certa
inspect-text = Texto a assinar
inspect-sign = Assinatura
inspect-curl = Para enviá-la
inspect-wants-secret = Com o App Secret, a assinatura e uma linha cURL aparecem aqui.
inspect-wants-code = Ela não traz um código que ainda possa ser usado: o gateway responde InvalidCode, o que prova que AppKey, App Secret e método estão certos. Para obter tokens, assine na hora com um código novo; sellerkey connect faz isso.
inspect-other-key = A requisição indica a AppKey { $sent }, e “{ $app }” tem { $key }. A requisição certa é a de “{ $app }”.
inspect-tried = { $tried } métodos testados em { $elapsed } ms.
inspect-answer = O gateway respondeu { $answer } a ela.
inspect-ask-secret = App Secret (não é mostrado; Enter para nenhum):
dry-run-good = A chamada de teste recebeu InvalidCode, como deve ser: AppKey, App Secret e método estão certos.
dry-run-took = O gateway aceitou um código inventado. Mesmo assim, AppKey, App Secret e método estão certos.
dry-run-refused = A chamada de teste foi assinada pelo método certo e recusada: o gateway tem outro App Secret para esta AppKey.

finding-plain-hash = Use HMAC-SHA256 com o App Secret como chave.
    .detail = A linha de exemplo da documentação mostra um SHA-256 simples, e o valor ao lado dela é o HMAC.
finding-secret-wrapped = Tire o App Secret do texto.
    .detail = Envolver o texto com o App Secret é o método do gateway antigo; agora ele é a chave e nada mais.
finding-path-has-rest = Assine o caminho sem /rest.
    .detail = Essa parte pertence ao endereço; o caminho assinado começa depois dela, como /auth/token/create.
finding-path-missing = Coloque o caminho antes do primeiro parâmetro.
    .detail = Uma chamada de sistema assina o caminho como está documentado, como /auth/token/create.
finding-path-on-business-call = Tire o caminho do texto.
    .detail = Uma chamada de negócio é identificada pelo parâmetro method e não tem nenhum caminho na frente.
finding-sign-method-unsigned = Inclua sign_method no texto.
    .detail = Todos os parâmetros enviados são assinados, exceto o próprio sign.
finding-sent-unsigned = Assine { $name } com o valor que é enviado.
    .detail = O gateway assina todos os parâmetros que recebe, exceto o próprio sign.
finding-signed-unsent = Tire { $name } do texto.
    .detail = Ele é assinado e não é enviado, então o gateway não tem como assiná-lo.
finding-values-encoded = Assine os valores como são, antes de qualquer codificação percentual.
    .detail = A codificação cabe ao endereço ou ao formulário e vem depois da assinatura.
finding-text-encoded = Assine o texto como é, sem codificação percentual.
    .detail = A codificação cabe ao endereço ou ao formulário e vem depois da assinatura.
finding-joined-with-ampersand = Junte nomes e valores sem nada entre eles.
    .detail = O texto assinado não tem & nem = próprios: é app_key, o valor dela, o nome seguinte, o valor dele.
finding-unsorted = Ordene os parâmetros por nome antes de assinar.
    .detail = O gateway ordena o que recebe, seja qual for a ordem de envio.
finding-locale-sorted = Ordene os nomes pelos bytes.
    .detail = Uma ordenação pelas regras de um idioma, ou sem distinguir maiúsculas, põe alguns nomes em outro lugar.
finding-key-message-swapped = Passe ao HMAC o App Secret como chave e o texto como mensagem.
    .detail = Aqui os dois estavam trocados; cada biblioteca os recebe em uma ordem diferente.
finding-md5 = Use HMAC-SHA256 em vez de MD5.
    .detail = MD5 é o resumo do gateway antigo, e sign_method=sha256 significa HMAC-SHA256.
finding-hmac-md5 = Use HMAC-SHA256 em vez de HMAC-MD5.
    .detail = Só o algoritmo de resumo é outro, e sign_method=sha256 indica o certo.
finding-hmac-sha1 = Use HMAC-SHA256 em vez de HMAC-SHA1.
    .detail = Só o algoritmo de resumo é outro, e sign_method=sha256 indica o certo.
finding-lower-case = Escreva a assinatura em maiúsculas.
    .detail = Os dígitos são hexadecimais em maiúsculas, de A a F.
finding-base64 = Escreva a assinatura em hexadecimal, não em base64.
    .detail = Uma assinatura tem 64 dígitos hexadecimais em maiúsculas.
finding-secret-whitespace = Tire os espaços do App Secret.
    .detail = A chave que assinou tem um espaço ou uma quebra de linha no fim ou no início, o que é comum ao copiar.
finding-no-recipe-matched = Compare o App Secret com o do console de apps e não mude nada depois de assinar.
    .detail = Nenhum método testado produz esta assinatura; o mais provável é que seja de outro App Secret ou de outra requisição.
finding-timestamp-seconds = Envie o timestamp em milissegundos.
    .detail = Este conta segundos: o gateway espera 13 dígitos.
finding-timestamp-format = Escreva o timestamp em milissegundos ou assim: 2017-11-11T12:00:00Z.
    .detail = O gateway não lê nenhum outro formato, nem a hora local.
finding-timestamp-skew = Gere o timestamp logo antes de enviar, com um relógio certo.
    .detail = Este tem diferença de { $off ->
        [days] { $days } d
        [hours] { $hours } h { $minutes } min
       *[other] { $minutes } min
    } em relação ao relógio do gateway; são permitidas duas horas.
finding-placeholder-sign = Envie a assinatura desta própria requisição.
    .detail = Esta aparece em todos os exemplos da documentação e não pertence a nenhum.
finding-unknown-parameter = Retire { $name }.
    .detail = Esta chamada não o conhece.
finding-missing-parameter = Envie { $name } na URL ou no formulário.
    .detail = { $place ->
        [header] Está em um cabeçalho, onde o gateway não procura.
        [json] Está em um corpo JSON, onde o gateway não procura.
       *[other] O gateway não o encontra e não procura em cabeçalhos nem em um corpo JSON.
    }
finding-empty-parameter = Retire { $name } enquanto estiver vazio.
    .detail = Os SDKs oficiais divergem sobre assinar um valor vazio, então a requisição segura não tem nenhum.
finding-wrong-host = { $has_right ->
        [yes] Envie-a para { $right }.
       *[no] Envie-a para o host da própria plataforma.
    }
    .detail = { $name } não é um host da plataforma.
finding-wrong-path = { $has_right ->
        [yes] Envie-a para { $right }.
       *[no] Envie-a para um caminho da plataforma.
    }
    .detail = { $name } não está entre os que ela documenta.
finding-dummy-code = Coloque o código que a página de autorização envia.
    .detail = Este não é um código: quando a assinatura estiver certa, a resposta será InvalidCode, o que prova que AppKey e App Secret estão certos.
finding-code-of-other-app = { $whitespace ->
        [code] Tire os espaços do código.
        [app_key] Tire os espaços da AppKey.
       *[other] Autorize com o app cuja AppKey é enviada.
    }
    .detail = { $whitespace ->
        [code] Com eles, o código é outro, e a assinatura também.
        [app_key] Com eles, a AppKey não é a do código.
       *[other] O código foi emitido para a AppKey { $name }.
    }

## O chamado de suporte: o que o formulário da plataforma pede e o que foi verificado

ticket-title = Chamado de suporte
ticket-app-key = AppKey
ticket-description = Descrição (Description)
ticket-request-id = RequestID
ticket-api-path = Caminho da API (API path)
ticket-request-body = Parâmetros da requisição (RequestBody)
ticket-unknown = (preencha, por favor)
ticket-some-error = um erro
ticket-description-right = O gateway responde { $answer } a esta requisição, embora a assinatura siga o método publicado: UPPER(HEX(HMAC_SHA256(app secret, texto))). Por favor, verifiquem qual App Secret a plataforma tem para esta AppKey e se o app pode fazer esta chamada.
ticket-description-wrong = O gateway responde { $answer } a esta requisição. A assinatura foi feita por um método diferente do publicado; por favor, confirmem o texto a assinar mostrado abaixo.
ticket-description-unexplained = O gateway responde { $answer } a esta requisição. Nenhum dos { $tried } métodos testados produz a assinatura com o nosso App Secret. Por favor, verifiquem qual App Secret a plataforma tem para esta AppKey e informem o texto que o gateway assina para este RequestID.
ticket-description-unchecked = O gateway responde { $answer } a esta requisição. Por favor, informem o texto que o gateway assina para este RequestID.
ticket-checked = O que foi verificado com o Sellerkey:
ticket-sign-right = A assinatura é a de HMAC-SHA256 sobre o texto, com o App Secret como chave, em hexadecimal maiúsculo.
ticket-recipe = A assinatura foi feita com { $recipe }.
ticket-no-recipe = Foram testados { $tried } métodos com o nosso App Secret, e nenhum produz esta assinatura.
ticket-not-checked = A assinatura em si não foi verificada.
ticket-dry-run = Uma chamada assinada pelo método publicado, com um código inventado, recebeu { $answer } (RequestID { $request_id }).
ticket-shape = O texto a assinar, com as partes separadas e os valores reais ocultos: { $text }

## Diagnóstico

examination-vault = Chaveiro
examination-vault-items = Segredos
examination-registry = Banco de dados local
examination-proxy = Proxy
examination-gateway = Plataforma
examination-clock = Relógio
examination-apps = App
examination-stores = Loja
examination-deliveries = Entrega
examination-scheme = Links
examination-browser = Navegador
examination-agent = Agente
examination-programs = Programas
examination-versions = Versões

outcome-good = certo
outcome-note = aviso
outcome-bad = problema
outcome-not-examined = não examinado

doctor-needs-registry = Não examinado: o banco de dados local não pode ser aberto.
    .cure = Corrija primeiro o banco de dados local.
doctor-needs-vault = Não examinado: nenhum segredo pode ser lido.
    .cure = Veja o que é dito sobre o chaveiro e os segredos.
doctor-took-too-long = Não examinado: demorou demais.
    .cure = Examine de novo. Se acontecer outra vez, salve um relatório de suporte e, por favor, nos avise.
doctor-offline = Não examinado: nada é enviado.
    .cure = Omita --offline.
doctor-no-apps = Ainda não há apps, então nenhuma plataforma é consultada.
doctor-no-stores = Ainda não há lojas.
doctor-no-deliveries = Nenhum token é entregue em lugar algum.
doctor-not-on-this-system = Este sistema não informa isso.

doctor-vault-keychain = O chaveiro deste computador guarda o que é gravado e o devolve.
doctor-vault-files = Arquivos criptografados em { $path } guardam o que é gravado e o devolvem. Foram escolhidos para esta pasta de dados.
doctor-vault-memory = Os segredos estão só na memória e se perdem quando o programa termina.
doctor-items-good = Todos os segredos estão lá ({ $number }), tão novos quanto o banco de dados local indica.
doctor-items-none = Nenhum segredo foi guardado ainda.
doctor-item-gone = Os tokens de “{ $store }” não estão mais lá.
    .cure = Reautorize a loja: sellerkey connect --store "{ $store }".
doctor-item-newer = Os tokens de “{ $store }” são mais novos do que o banco de dados local indica.
    .cure = Use Corrigir para adotá-los. A próxima renovação também faz isso.
doctor-item-older = Os tokens de “{ $store }” são mais antigos do que o banco de dados local indica, como acontece quando um backup do chaveiro é restaurado.
    .cure = Renove a loja: sellerkey renew "{ $store }". Se isso for recusado, reautorize-a.
doctor-item-not-described = Os dados de “{ $app }” estão só no banco de dados local, então não poderiam ser recuperados do chaveiro.
    .cure = Use Corrigir para guardá-los junto do App Secret.
doctor-item-webhook-gone = O segredo com que “{ $name }” assina não está mais lá.
    .cure = Remova a entrega e adicione-a de novo, com o segredo do destinatário.

doctor-registry-good = O banco de dados local está íntegro: esquema { $schema }, { $size } KiB.
doctor-registry-damaged = O banco de dados local está danificado: { $reason }
    .cure = Use Corrigir para pôr o arquivo de lado e gravar um novo a partir do chaveiro: apps e lojas voltam com seus tokens. Entregas, configurações e atividade não voltam; nomes e etiquetas, só se o arquivo antigo ainda puder ser lido.
doctor-folder-good = { $path } está fechada a outros usuários.
doctor-folder-open = { $path } está aberta a outros usuários (modo { $mode }).
    .cure = Use Corrigir para fechá-la: 0700 para a pasta, 0600 para o banco de dados local.
doctor-disk-low = Só há { $free } MiB livres no disco que contém { $path }.
    .cure = Libere espaço, antes que não seja mais possível gravar novos tokens.

doctor-proxy-none = As plataformas são acessadas diretamente, como escolhido em Configurações.
doctor-proxy-chosen = As plataformas são acessadas por meio de { $proxy }, como escolhido em Configurações.
doctor-proxy-system = As plataformas são acessadas como o sistema indica; não há proxy nas variáveis de ambiente.
doctor-proxy-system-some = As plataformas são acessadas por meio de { $proxy }, como indicam as variáveis de ambiente.

doctor-gateway-good = { $gateway } responde como uma plataforma.
doctor-gateway-unknown = Não foi possível consultar nada.
doctor-clock-good = O relógio deste computador e o de { $gateway } coincidem.
doctor-clock-far = O relógio deste computador está { $off ->
        [days] { $days } d
        [hours] { $hours } h { $minutes } min
       *[other] { $minutes } min
    } { $direction ->
        [behind] atrasado
       *[ahead] adiantado
    } em relação ao de { $gateway }. O Sellerkey leva isso em conta; outros programas talvez não.
    .cure = Deixe o sistema acertar o relógio pela rede: timedatectl set-ntp true no Linux.
doctor-clock-unknown = Nenhuma resposta informou a hora de lá.

doctor-app-good = { $app }: AppKey e App Secret estão certos.
doctor-app-undecided = { $app }: a plataforma respondeu { $answer }, o que não diz nada sobre a AppKey e o App Secret.
    .cure = Tente de novo em alguns minutos.
doctor-app-no-answer = Não foi possível saber se a AppKey e o App Secret dele estão certos.

doctor-stores-good = Todas as lojas estão conectadas ({ $number }).
doctor-store-ended = A autorização de “{ $store }” terminou ({ $end }).
    .cure = Reautorize a loja: sellerkey connect --store "{ $store }".
doctor-store-ending = A autorização de “{ $store }” termina em breve ({ $end }).
    .cure = Reautorize a loja antes disso: sellerkey connect --store "{ $store }".
doctor-store-due = O token de “{ $store }” já deveria ter sido renovado.
    .cure = Deixe em execução o aplicativo de desktop, sellerkey agent ou um timer; ou renove agora: sellerkey renew "{ $store }".
doctor-store-setback = A renovação de “{ $store }” falhou (tentativas: { $times }). A última resposta foi { $answer }, { $last } (RequestID { $request_id }).
    .cure = Novas tentativas são automáticas. sellerkey renew "{ $store }" tenta já e diz o que está impedindo.
doctor-store-waiting = Uma autorização de { $account } aguarda que alguém diga a que loja pertence.
    .cure = Resolva na janela ou com sellerkey connect e --if-different.

doctor-deliveries-good = Todos os destinos têm o token atual ({ $number }).
doctor-delivery-waits = { $name } ainda não tem o token atual de “{ $store }”.
    .cure = sellerkey deliver o envia agora.
doctor-delivery-fails = { $name } não aceita o token de “{ $store }”: { $reason } Tentativas: { $times }; última aceita: { $last }.
    .cure = Corrija o que é apontado e depois: sellerkey deliver "{ $store }".
doctor-delivery-no-program = { $name } de “{ $store }”: { $program } não pode mais ser executado.
    .cure = Instale-o de novo, ou remova a entrega e adicione-a com outro comando.
doctor-delivery-no-folder = { $name } de “{ $store }”: não é possível gravar em { $path }.
    .cure = Crie a pasta ou permita que este usuário grave nela; ou remova a entrega e adicione-a com outro arquivo.

doctor-scheme-packaged = Links sellerkey:// abrem o Sellerkey, pelo pacote instalado ({ $handler }).
doctor-scheme-run-time = Links sellerkey:// abrem o Sellerkey, que se registrou sozinho ({ $handler }).
doctor-scheme-other = Links sellerkey:// abrem outro programa: { $handler }.
    .cure = Use Corrigir em Configurações, no aplicativo de desktop, para que abram o Sellerkey. Outros callbacks não precisam deles.
doctor-scheme-none = Nenhum programa abre links sellerkey://.
    .cure = Só apps com um callback assim, ou com a página intermediária, precisam deles. O aplicativo de desktop se registra ao iniciar.
doctor-scheme-unknown = Não se sabe quem abre links sellerkey://: falta o xdg-mime.
    .cure = Instale xdg-utils.
doctor-browser-system = A página de autorização abre no navegador do sistema ({ $browser }).
doctor-browser-chosen = A página de autorização abre em { $browser }, como escolhido em Configurações.
doctor-browser-gone = { $browser } foi escolhido em Configurações e não existe mais; no lugar dele, abre o navegador do sistema.
    .cure = Escolha outro em Configurações.
doctor-browser-none = O sistema não indica nenhum navegador. O endereço da página de autorização é mostrado e abre em qualquer um.

doctor-agent-none = Nenhum agente está em execução, nem é preciso.
doctor-agent-good = Um agente responde em { $path }.
doctor-agent-stale = { $path } ficou de um agente que foi encerrado à força: ninguém escuta lá.
    .cure = Use Corrigir para removê-lo. O próximo sellerkey agent também faz isso.
doctor-agent-foreign = { $path } pertence a outro usuário e não é consultado.
    .cure = Peça a esse usuário que o remova, ou mude a pasta de dados com SELLERKEY_HOME.
doctor-agent-silent = Alguém escuta em { $path } e não responde.
    .cure = Encerre esse agente e inicie-o de novo.
doctor-programs-none = Nenhum outro programa está com o banco de dados local aberto.
doctor-programs-some = Outros programas estão com o banco de dados local aberto: { $programs }.
doctor-updates-by-packages = As versões novas vêm com os pacotes deste sistema: atualize pelo gerenciador de pacotes.
doctor-versions = Sellerkey { $version } em { $system }; ambiente de trabalho: { $desktop }; web view: { $webview }.

fix-rebuild = Pôr de lado o banco de dados local danificado e gravar um novo a partir do chaveiro
fix-close = Fechar a pasta de dados a outros usuários
fix-describe = Guardar os dados de cada app junto do App Secret dele
fix-adopt = Adotar os tokens mais novos
fix-remove-socket = Remover o socket em que ninguém escuta
fix-register = Fazer os links sellerkey:// abrirem o Sellerkey

fixed-rebuild = O banco de dados local foi gravado de novo. Voltaram com seus segredos: { $apps } (apps) e { $stores } (lojas). O arquivo danificado é { $aside }. Entregas, configurações e atividade não voltaram; lojas que perderam o nome passam a ter o da conta.
fixed-rebuild-without-app = Tokens que continuam no chaveiro sem loja: { $count }. Não se sabe mais a que app pertencem. Adicione o app e autorize essas contas de novo.
fixed-rebuild-unreadable = Segredos que não puderam ser lidos: { $count }.
fixed-close = Agora a pasta e o banco de dados local estão fechados a outros usuários.
fixed-describe = Agora os dados de cada app estão guardados junto do App Secret dele.
fixed-adopt = O banco de dados local adotou os tokens mais novos.
fixed-remove-socket = O socket foi removido.
fixed-register = Agora os links sellerkey:// abrem o Sellerkey.

doctor-confirm-rebuild = Pôr de lado o banco de dados local danificado e gravar um novo a partir do chaveiro? Entregas, configurações e atividade se perdem. [y/N]
doctor-again = Examinado de novo:
doctor-wrong = { $count ->
    [0] Nenhum problema.
    [one] { $count } problema.
   *[other] { $count } problemas.
 }
doctor-noted = { $count ->
    [0] Nenhum aviso.
    [one] { $count } aviso.
   *[other] { $count } avisos.
 }
doctor-can-fix = sellerkey doctor --fix pode corrigir isto: { $fixes }.
doctor-bundle-saved = O relatório de suporte está em { $path }. Leia-o antes de enviar: não contém segredos { $names ->
    [yes] e contém os nomes de contas, lojas e apps
   *[no] nem nomes de contas, lojas ou apps
 }.
ui-doctor = Diagnóstico
ui-doctor-says = Examina chaveiro, banco de dados local, plataformas, apps, lojas e entregas e diz o que fazer com o que não está bem. Cada app faz uma chamada de teste, que não consome nada; nada é entregue.
ui-doctor-examine = Examinar
ui-doctor-fix = Corrigir
ui-doctor-fix-this = Corrigir: { $what }
ui-doctor-rebuild-says = O arquivo danificado fica guardado ao lado do novo. Apps e lojas voltam com seus tokens; entregas, configurações e atividade, não.
ui-doctor-register-says = O programa que abre esses links agora deixa de recebê-los.
ui-bundle-says = O relatório de suporte é um texto para quem vai ajudar você: o que foi encontrado, versões, contagens, os últimos erros e o fim do log. Não contém nenhum segredo.
ui-bundle-names = Incluir nomes de contas, lojas e apps
ui-bundle-show = Salvar relatório de suporte…
ui-bundle-shown = Isto é tudo o que há nele:
ui-bundle-save = Salvar
ui-bundle-saved = Salvo como { $path }
error-doctor-in-use = Outros programas estão com o banco de dados local aberto: { $programs }.
    .cure = Encerre-os (o aplicativo de desktop com Sair, sellerkey agent com Ctrl-C) e tente de novo.
error-doctor-only-desktop = Só o aplicativo de desktop pode fazer isto.
    .cure = Inicie-o e use Corrigir em Configurações.
error-doctor-ended = O trabalho terminou antes da hora.
    .cure = Examine de novo. Se acontecer outra vez, salve um relatório de suporte e, por favor, nos avise.
error-doctor-unknown-fix = Não há nada para corrigir chamado “{ $name }”.
    .cure = Examine de novo.

## A linha de comando

error-usage = { $complaint ->
        [unknown-argument] Não há nenhum argumento “{ $argument }” aqui.
        [unknown-command] Não há nenhum comando “{ $argument }”.
        [missing] Falta algo: { $argument }.
        [twice] { $argument } aparece mais de uma vez.
        [conflict] { $argument } não pode ser usado junto com { $other }.
        [no-value] { $argument } precisa de um valor.
        [needless-value] { $argument } não aceita valor e recebeu “{ $value }”.
        [one-of] “{ $value }” não é um valor de { $argument }, que aceita um destes: { $valid }.
        [value] “{ $value }” não é um valor de { $argument }.
        [form-duration] “{ $value }” não é um valor de { $argument }: escreva como 30s, 10m, 12h, 7d ou 2w.
        [form-too-long] “{ $value }” é tempo demais para { $argument }.
        [form-address] “{ $value }” não é um valor de { $argument }: escreva como 127.0.0.1:8080 ou 8080.
        [form-vault] “{ $value }” não é um valor de { $argument }: keychain ou file.
        [form-variable] “{ $value }” não é um valor de { $argument }: letras, algarismos e _, sem algarismo no início.
        [form-mode] “{ $value }” não é um valor de { $argument }: um número octal como 600 ou 640, com o qual só o proprietário pode gravar.
        [not-text] Algumas destas palavras não são UTF-8.
       *[other] { $reason }
    }
    .cure = { $similar ->
        [none] Veja sellerkey --help.
       *[other] Você quis dizer { $similar }? Veja sellerkey --help.
    }
error-confirmation-needed = Não há ninguém aqui para confirmar isto.
    .cure = Acrescente --yes se tiver certeza.
error-not-confirmed = Não confirmado; os novos tokens foram apagados.
    .cure = Comece de novo e entre com a conta certa.
error-output = Não foi possível gravar a saída: { $reason }.
    .cure = Verifique para onde ela vai.
error-interrupted = Algo terminou antes da hora: { $reason }.
    .cure = Tente de novo; se continuar, por favor, nos avise.
error-panicked = Ocorreu uma falha interna inesperada no Sellerkey.
    .cure = Talvez seja preciso refazer o que estava em andamento. O log diz mais: { $path }
error-sandbox-unusable = O sandbox não pode funcionar: { $reason }.
    .cure = Escolha outra porta ou outro arquivo de estado.
error-path-no-slash = O caminho precisa começar com uma barra.
    .cure = Escreva assim: /auth/token/create.
error-path-prefix = “{ $prefix }” faz parte do endereço e não do caminho assinado.
    .cure = Escreva o caminho assim: /auth/token/create.
error-path-character = O caminho tem um caractere que nenhum caminho da plataforma tem.
    .cure = Escreva assim: /auth/token/create; os parâmetros vão em --param.
error-input-shared = A entrada padrão traz a requisição ou o App Secret, não os dois.
    .cure = Informe o App Secret com --secret-file ou indique um app com --app; ou passe a requisição como argumento ou arquivo.
error-input-unreadable = Não é possível ler { $path }: { $reason }.
    .cure = Verifique o nome do arquivo e se você tem permissão para lê-lo.
error-input-not-text = Linha { $line }, coluna { $column }: isto não é texto UTF-8.
    .cure = Salve como UTF-8 ou cole a própria requisição.
error-program = Não é possível executar { $program }: { $reason }.
    .cure = Verifique o nome e se ele pode ser encontrado e executado.
error-param = “{ $param }” não é um parâmetro.
    .cure = Escreva assim: name=value.

# { $month } vai de Jan a Dec; { $number } é o mesmo, de 1 a 12.
date-and-time = { $day } { $month ->
        [Jan] jan
        [Feb] fev
        [Mar] mar
        [Apr] abr
        [May] mai
        [Jun] jun
        [Jul] jul
        [Aug] ago
        [Sep] set
        [Oct] out
        [Nov] nov
       *[Dec] dez
    } { $year } { $clock }

label-error = erro
label-note = aviso
label-cure = →

app-added = App “{ $name }” adicionado em { $platform }.
app-callback = URL de callback: { $callback }
app-callback-hint = Informe exatamente esta no console de apps ou altere-a aqui: sellerkey app edit NAME --callback URL.
app-secret-trimmed = Os espaços em volta do App Secret foram removidos.
app-next = A seguir: sellerkey app check NAME e depois sellerkey connect.
app-good = { $platform } aceita a AppKey e o App Secret de “{ $name }”.
app-unclear = { $platform } deu uma resposta que não diz nada sobre “{ $name }”: { $answer }.
app-edited = “{ $name }” foi alterado.
app-removed = “{ $name }” e o App Secret dele foram removidos.
app-none = Ainda não há apps. Adicione um: sellerkey app add NAME --key KEY

ask-secret = App Secret (não é mostrado):

step-app-accepted = { $platform } aceita a AppKey e o App Secret
step-app-unclear = { $platform } foi consultada sobre o app e a resposta não é conclusiva ({ $answer }); seguindo em frente
step-clock-off = O relógio deste computador está com diferença de { $off ->
        [days] { $days } d
        [hours] { $hours } h { $minutes } min
       *[other] { $minutes } min
    }. O Sellerkey assina pela hora do gateway; mesmo assim, acerte o relógio
step-vault-ready-keychain = É possível gravar no chaveiro
step-vault-ready-file = O arquivo criptografado guarda o que recebe
step-vault-ready-memory = Não há chaveiro: os tokens ficam na memória deste processo
step-no-handler = Nenhum programa Sellerkey está registrado aqui para links sellerkey://: cole o endereço em que o navegador terminar
step-other-handler = Links sellerkey:// são abertos por { $handler }: se nada acontecer aqui, cole o endereço em que o navegador terminar
step-listening = Aguardando na porta { $port } deste computador
step-open = Abra este endereço e autorize com a conta da loja:
step-opened = Aberto no navegador. Se não abriu, use este endereço:
step-no-browser = Não foi possível abrir um navegador aqui. Abra este endereço manualmente, em qualquer computador:
step-paste = No fim, você chega à sua página de callback, não importa o que ela mostre. Cole o endereço completo dela aqui em até 3 minutos:
step-paste-too = Aguardando o navegador. O endereço da página em que ele terminar também pode ser colado aqui.
step-login-as = Entre como { $account }.
step-stray = Chegou algo que não pertence a esta autorização: { $what } Ainda aguardando.
step-arrived = O código chegou
step-code-of-other-app = O código parece ser de outro app; tentando mesmo assim
step-exchanging = Trocando-o por tokens, com assinatura
step-vault-blocked = Os tokens estão aqui, mas o chaveiro não os aceita: { $what } Tentando de novo.
step-kept-keychain = Os tokens estão no chaveiro
step-kept-file = Os tokens estão no arquivo criptografado
step-kept-memory = Os tokens estão na memória

confirm-account = Conectado como { $account }. É a conta certa? [Y/n]
confirm-incomparable = A resposta não diz se esta é “{ $store }”. Usar estes tokens para ela? [y/N]
choose-different = { $came } autorizou, mas “{ $store }” é { $expected }. Manter as duas, mover “{ $store }” para a nova conta ou descartar os novos tokens? [keep-both/move/drop]
parked-waiting = Havia tokens de { $account } em espera; resolvendo esses, sem autorizar de novo.
ask-passphrase = Frase secreta dos segredos criptografados:
ask-passphrase-new = Uma frase secreta para os segredos criptografados:
ask-passphrase-again = A mesma mais uma vez:
unconfirmed = Ninguém confirmou que esta é a conta certa. Se não for: sellerkey forget NAME.

store-connected = “{ $store }” está conectada: { $account }.
store-reauthorized = “{ $store }” foi reautorizada: { $account }.
store-recognised = Esta conta já havia sido conectada, como “{ $store }”; ela mantém esse nome.
store-imported = “{ $store }” foi importada: { $account }.
grant-dropped = Os novos tokens foram apagados.
store-dropped = Os novos tokens foram apagados. “{ $store }” continua como estava.
store-deadlines = Token até { $token }, autorizada até { $authorized }.
store-no-renewal = Token até { $token }; não pode ser renovado.
store-tagged = Etiquetas de “{ $store }”: { $tags }.
store-untagged = “{ $store }” não tem mais etiquetas.
token-not-renewed = O token de “{ $store }” está válido e não pôde ser renovado: { $what }
store-renewed = “{ $store }” tem um novo token, até { $token }.
store-renewed-elsewhere = “{ $store }” tem um novo token, até { $token }; outro programa o estava renovando.
store-not-renewed = “{ $store }” não foi renovada: { $what }
store-not-begun = A renovação de “{ $store }” não foi iniciada.
renew-none = Nenhum token precisa ser renovado.
renew-none-tagged = Nenhuma loja tem essa etiqueta.
renew-count-renewed = renovadas: { $count }
renew-count-failed = com falha: { $count }
renew-count-nothing-to-renew = sem nada a renovar: { $count }
renew-count-not-begun = não iniciadas: { $count }
store-renamed = “{ $old }” agora se chama “{ $name }”.
store-forgotten = “{ $store }” foi desconectada. A plataforma mantém o token válido até ele expirar ({ $token }).
confirm-forget = Desconectar “{ $store }” e apagar os tokens dela? [y/N]
store-alive = O token de “{ $store }” está válido.
store-alive-again = O token de “{ $store }” deixou de valer antes do prazo. Foi renovado, e o novo está válido.
store-dead = O gateway não aceita o token de “{ $store }”: { $answer } (RequestID { $request_id }).
store-dead-cure = Reautorize-a: sellerkey connect --store NAME.
store-undecided = A resposta do gateway não diz nada sobre o token de “{ $store }”: { $answer }.
store-undecidable = Não se sabe como perguntar a { $platform } se um token está válido.
import-unproved = Não foi possível comprovar os tokens: { $answer }.

state-connected = conectada
state-renewal_due = renovação pendente
state-authorization_ending = termina em breve
state-needs_authorization = reautorizar
state-moved = movida

status-none = Ainda não há lojas. Conecte uma: sellerkey connect
status-parked = Tokens de { $account } aguardam uma decisão: sellerkey connect --if-different keep-both, move ou drop; com --store NAME se uma loja foi reautorizada.
status-vault-file = Os segredos estão em um arquivo criptografado: { $path }
status-within = “{ $store }” precisa ser reautorizada no prazo de { $within }.
column-store = LOJA
column-account = CONTA
column-app = APP
column-state = ESTADO
column-token = TOKEN ATÉ
column-authorized = AUTORIZADA ATÉ
column-platform = PLATAFORMA
column-key = APPKEY
column-callback = URL DE CALLBACK
column-when = QUANDO
column-what = O QUÊ
column-answer = RESPOSTA
column-request = REQUESTID
field-account = conta
field-account-id = ID da conta
field-app = app
field-platform = plataforma
field-state = estado
field-token = token até
field-authorized = autorizada até
field-authorized-at = autorizada
field-renewed-at = renovado
field-checked = verificado
field-tags = etiquetas
field-last-error = último erro
health-alive = válido
health-dead = inválido
health-undecided = sem certeza
activity-none = Nada aconteceu ainda.
activity-inspect = Para ver o que está errado na última assinatura recusada: sellerkey inspect --activity { $id }
activity-dry-run = { $path } (chamada de teste)
activity-connected = conectada
activity-reauthorized = reautorizada
activity-imported = importada
activity-link-made = link criado
activity-link-failed = link usado, nada conectado
activity-copied = copiada, para ser monitorada em outro lugar
activity-moved = movida para outro computador
activity-restored = restaurada
activity-stray = callback inesperado
unknown = desconhecido
never = nunca
unnamed-account = uma conta sem nome

explain-own = aqui
explain-vector = exemplo
explain-none = (nenhum)
explain-vector-secret = O exemplo é um que a plataforma publica. O App Secret dele é “{ $secret }”; os seus valores são calculados com o seu.
explain-formula = A fórmula
explain-formula-system = HMAC-SHA256 cuja chave é o App Secret e cujo texto é o caminho e todos os parâmetros, nome e valor.
explain-formula-business = HMAC-SHA256 cuja chave é o App Secret e cujo texto são todos os parâmetros, nome e valor.
explain-path = O caminho inicial
explain-path-system = Como a plataforma documenta a chamada: com a primeira barra, sem o host e sem /rest, que pertencem ao endereço.
explain-path-business = Nenhum. Uma chamada de negócio vai para /sync, e o parâmetro method a identifica.
explain-parameters = Os parâmetros
explain-parameters-why = Todos os que são enviados, exceto sign; sign_method é um deles. Por nome em ordem de bytes, valores brutos em UTF-8, nada com codificação percentual, nada vazio.
explain-method = Se method é incluído
explain-method-belongs = Sim: identifica a chamada de negócio e é assinado como qualquer outro parâmetro.
explain-method-missing = Sim, e está faltando: ele identifica uma chamada de negócio. Acrescente --param method=NAME, ou --path para uma chamada de sistema.
explain-method-not-needed = Não: o caminho identifica uma chamada de sistema. Só é assinado quando é enviado.
explain-method-signed = Uma chamada de sistema não precisa dele, pois o caminho a identifica. Aqui ele é enviado, então é assinado.
explain-text = O texto
explain-text-why = O caminho e depois nome e valor de cada parâmetro, sem nada entre eles.
explain-length = O tamanho dele
explain-length-why = Em bytes de UTF-8. Outro número significa que algo foi codificado, omitido ou acrescentado.
explain-inner = O hash interno
explain-inner-why = SHA256((secret ^ 0x36…) + texto). A primeira metade do HMAC; as bibliotecas não a mostram.
explain-outer = O hash externo
explain-outer-why = SHA256((secret ^ 0x5c…) + hash interno): o HMAC, em hexadecimal.
explain-sign = A assinatura
explain-sign-why = O mesmo em maiúsculas.

sign-base = Texto a assinar
sign-sign = Assinatura
sign-url = Como GET
sign-curl = Como POST, o preferível

sandbox-ready = O sandbox está em execução.
sandbox-gateway = Gateway
sandbox-control = Controle
sandbox-app = App
sandbox-hint = Experimente: sellerkey app add Sandbox --platform { $gateway } --key { $key } --secret-stdin e depois sellerkey connect. Ctrl-C o encerra.

try-title = O Sellerkey conecta uma loja ao próprio sandbox. Nada sai deste computador.
try-sandbox = Um sandbox que fala o protocolo da plataforma está em execução neste computador
try-app = Um app é adicionado; o App Secret dele está { $vault }
try-vault-keychain = no chaveiro
try-vault-file = no arquivo criptografado
try-vault-memory = na memória
try-no-keychain = { $reason } Para este teste, a memória é usada no lugar
try-check = O gateway aceita AppKey e App Secret: uma chamada de teste assinada, que não consome nada
try-page = A página de autorização pergunta qual conta o app pode usar
try-authorize = { $account } autoriza; a página devolve o navegador com um código
try-callback = O callback chegou à porta { $port } deste computador, e o state está certo
try-exchange = O código é trocado por tokens, com assinatura HMAC-SHA256
try-kept = O token de acesso e o de atualização estão { $vault }
try-status = { $store }: { $state }; token até { $token }, autorizada até { $authorized }
try-call = Uma chamada assinada com esse token recebe resposta: o token está válido
try-clean = No fim, tudo foi removido
try-next = Para conectar uma loja sua: sellerkey app add NAME --key KEY e depois sellerkey connect

## As páginas que o navegador mostra

page-hand-over = Voltar ao Sellerkey
page-arrived-title = Falta um passo
page-arrived = Você autorizou o app. Leve o código ao Sellerkey em até 3 minutos.
page-open = Abrir o Sellerkey
page-elsewhere = O Sellerkey não está instalado aqui? Copie isto e cole lá
page-copy = Copiar
page-copied = Copiado
page-by-hand = Copie manualmente o texto marcado
page-received = O Sellerkey tem o código
    .text = Volte ao Sellerkey; esta aba pode ser fechada.
page-not-authorized = Não autorizado
    .text = O Sellerkey já foi avisado. Esta aba pode ser fechada.
page-before = Este link já foi usado
    .text = O Sellerkey já tem esse código. Esta aba pode ser fechada.
page-stray = O Sellerkey não está aguardando isto
    .text = Nada foi feito. Comece de novo no Sellerkey com Conectar loja.
page-no-code-title = Nada para entregar
page-no-code = Esta página recebe autorizações para o Sellerkey. Não há nenhum código no endereço dela agora: comece no Sellerkey com Conectar loja.

## O aplicativo de desktop

ui-name = Sellerkey
ui-rooms = Seções
ui-connecting = há uma conexão em andamento
ui-version = Versão { $version }
ui-stores = Lojas
ui-apps = Apps
ui-activity = Atividade
ui-settings = Configurações

ui-cancel = Cancelar
ui-close = Fechar
ui-continue = Continuar
ui-copy = Copiar
ui-copied = Copiado
ui-copy-this = Copiar: { $what }
ui-copy-id = Copiar ID
ui-copy-id-of = Copiar ID: { $id }
ui-copy-row = Copiar linha
ui-copy-row-of = Copiar linha: { $what }
ui-copy-request-id = Copiar RequestID
ui-dismiss = Dispensar
ui-more = Mais
ui-never = nunca
ui-not-known = desconhecido
ui-try-again = Tentar de novo
ui-under-way = Um momento…
ui-back-to = Voltar a { $room }
ui-between = {"\u00A0"}·{" "}
ui-by-app = app “{ $app }”
ui-account = { $account } ({ $id })

ui-offline = Sem rede.
ui-offline-cure = O que aparece é o último estado conhecido; autorizar e verificar terão de esperar.

ui-connect-store = Conectar loja
ui-connect-title = Conectar uma loja
ui-reauthorize-title = Reautorizar “{ $store }”
ui-choose-app = Por meio de qual app?
ui-choose-app-says = Uma conta autoriza um app por vez.
ui-add-app = Adicionar app
ui-app-on = { $platform }, AppKey { $key }

ui-first-title = Ainda não há lojas
ui-first-says = O Sellerkey conecta contas de vendedor e de dropshipping por meio de um app seu. Você autoriza no navegador; os tokens ficam no chaveiro deste computador.
ui-try-sandbox = Testar com o sandbox
ui-try-sandbox-says = O sandbox é uma plataforma neste computador. Leva um minuto, não precisa de app e mostra cada passo.
ui-first-key = O que é uma AppKey
ui-first-key-says = Uma AppKey e o App Secret dela permitem que um programa chame a plataforma por você. Você recebe os dois ao criar um app no console de apps da plataforma; no AliExpress, é openservice.aliexpress.com.
ui-first-who = Quem pode ter uma
ui-first-who-says = Qualquer pessoa com conta de vendedor ou de dropshipping que se registre lá como desenvolvedor. A plataforma analisa desenvolvedores e apps manualmente; isso leva dias.
ui-first-status = Test e Online
ui-first-status-says = Um app novo fica em Test: um token dura 1 dia e uma autorização, 2 dias. Depois que a plataforma o passa para Online, são 30 e 60 dias. O Sellerkey segue o que cada resposta diz.
ui-first-callback = Qual callback informar
ui-first-callback-says = O console e o Sellerkey precisam da mesma URL de callback. A que o app já tem serve. Se você puder escolher, informe uma destas; se o console exigir https, informe qualquer endereço seu.

ui-search-stores = Buscar lojas
ui-filter-by-state = Filtrar por estado
ui-filter-all = Todas { $count }
ui-filter-needs-authorization = Reautorizar { $count }
ui-filter-ending = Terminam em breve { $count }
ui-filter-renewal-due = Renovação atrasada { $count }
ui-filter-connected = Conectadas { $count }
ui-filter-moved = Movidas { $count }
ui-filter-by-app = Filtrar por app
ui-filter-all-apps = Todos os apps
ui-filter-by-tag = Filtrar por etiqueta
ui-filter-all-tags = Todas as etiquetas
ui-more-stores = { $count ->
    [one] Mostrar mais { $count } loja
   *[other] Mostrar mais (restam { $count } lojas)
}
ui-found = { $count ->
    [0] Nenhuma loja corresponde.
    [one] { $count } loja de { $all }
   *[other] { $count } lojas de { $all }
}

ui-state-connected = Conectada
ui-state-renewal-due = Renovação atrasada
ui-state-needs-authorization = Reautorizar
ui-state-moved = Movida
ui-state-days-left = { $count ->
    [one] Resta { $count } dia
   *[other] Restam { $count } dias
}
ui-state-hours-left = { $count ->
    [one] Resta { $count } hora
   *[other] Restam { $count } horas
}
ui-state-minutes-left = { $count ->
    [one] Resta { $count } minuto
   *[other] Restam { $count } minutos
}

ui-life = Validade
ui-life-authorized = autorizada { $when }
ui-life-token = token até { $when }
ui-life-token-renews = token até { $when }, renova sozinho
ui-life-token-ended = token expirou { $when }
ui-life-authorized-until = autorizada até { $when }
ui-life-both-end = token e autorização até { $when }
ui-life-ended = terminou { $when }
ui-life-ended-early = terminou antes do prazo
ui-life-no-end = sem fim conhecido

ui-outlook-over = A autorização terminou.
    .detail = { $known ->
        [yes] Ela terminou ({ $end }), e nenhuma renovação vai além disso.
       *[no] Nenhuma renovação vai além disso.
    } Reautorize a loja para continuar.
ui-outlook-refused = A autorização foi revogada ou renovada em outro lugar.
    .detail = A plataforma não aceita mais o token de atualização. Reautorize a loja; se outro programa renova os tokens dela, deixe só um dos dois fazer isso.
ui-outlook-answer-lost = A resposta a uma renovação se perdeu e, com ela, o novo token.
    .detail = A plataforma não aceita mais o token de atualização anterior. Reautorize a loja para continuar.
ui-outlook-impossible-ended = O token expirou e não podia ser renovado.
    .detail = A plataforma não forneceu nada para renová-lo. Reautorize a loja para continuar.
ui-outlook-watched-ended = O token monitorado expirou.
    .detail = Outro programa o renova. Em Apps, importe os tokens que ele usa agora; ou reautorize a loja, e o Sellerkey o renova.
ui-outlook-app-refused = Renovações em pausa: a plataforma recusa o app “{ $app }”.
    .detail = Ela respondeu { $answer }. Os tokens continuam guardados, e as renovações continuam assim que o app estiver certo.
ui-outlook-watched = Só monitorado: outro programa renova este token.
    .detail = { $known ->
        [yes] A cópia do Sellerkey vale até { $end }.
       *[no] Não se sabe até quando a cópia do Sellerkey vale.
    } Quando o outro programa o tiver renovado, importe os novos tokens em Apps.
ui-outlook-moved = Movida para outro computador, que agora a renova.
    .detail = { $lives ->
        [yes] O token daqui vale até { $token } e não é renovado.
       *[no] O token daqui expirou ({ $token }).
    } Para voltar a renová-la aqui, restaure a exportação dela, sem que nenhum outro computador a mantenha; ou reautorize a loja.
ui-outlook-impossible = { $known ->
        [yes] Este token não pode ser renovado: reautorize até { $end }.
       *[no] Este token não pode ser renovado.
    }
    .detail = A plataforma não forneceu nada para renová-lo. Quando ele expirar, os programas que o usam serão recusados até a loja ser reautorizada.
ui-outlook-dead = Na verificação, { $checked }, a plataforma não aceitou este token.
    .detail = Escolha Renovar agora em Mais; se isso também for recusado, reautorize a loja.
ui-outlook-retrying = { $cause ->
        [platform] A plataforma teve problemas
        [network] Não foi possível acessar a plataforma
       *[other] A renovação não funcionou
    }; nova tentativa: { $retry }.
    .detail = { $count ->
        [one] { $count } renovação falhou.
       *[other] { $count } renovações seguidas falharam.
    } { $lives ->
        [yes] O token vale até { $token }; não é preciso fazer nada se até lá funcionar.
       *[no] O token expirou ({ $token }); nada mais se perde, e uma renovação traz um novo.
    }
ui-outlook-late = O token já deveria ter sido renovado.
    .detail = { $lives ->
        [yes] Ele vale até { $token }.
       *[no] Ele expirou ({ $token }).
    } O Sellerkey o renova assim que nada impedir; ou escolha Renovar agora em Mais.
ui-outlook-ending = Reautorize até { $end }: a autorização termina nessa data, e nenhuma renovação a prolonga.
ui-outlook-renewing = { $again ->
        [yes] Renovado pelo Sellerkey { $renewed }; próxima vez: aprox. { $next }.
       *[no] O Sellerkey renova este token; próxima vez: aprox. { $next }.
    }
ui-outlook-last = { $known ->
        [yes] Este token dura tanto quanto a autorização: reautorize até { $end }.
       *[no] Este token dura tanto quanto a autorização.
    }
ui-longer-hint = Este app passou para Online: autorize mais uma vez, e a autorização durará { $days } dias.

ui-renew-now = Renovar agora
ui-renewing-one = Renovando o token…
ui-renew-all = Renovar todas
ui-renew-shown = { $count ->
    [0] Renovar as exibidas
    [one] Renovar a exibida
   *[other] Renovar as { $count } exibidas
}
ui-renew-ask = Renovar { $count } lojas?
ui-renew-ask-says = O Sellerkey renova cada uma quando chega a hora; isto pede todas agora à plataforma. Pode ser interrompido no meio.
ui-renew-begin = Renovar
ui-renewing = Renovando: { $done } de { $total }
ui-renewing-so-far = Até agora, renovadas: { $renewed }; com falha: { $failed }.
ui-renewing-stopping = Parando: as que estão em andamento vão até o fim.
ui-stop = Parar
ui-renew-summary = Renovadas: { $renewed }; com falha: { $failed }; sem nada a renovar: { $idle }.
ui-renewed-stopped = { $count ->
    [one] { $count } não foi iniciada.
   *[other] { $count } não foram iniciadas.
}
ui-not-renewed = Lojas que não foram renovadas

ui-tags = Etiquetas
ui-tag-store = Etiquetas de “{ $store }”
ui-tags-help = Palavras separadas por vírgulas; até 12
ui-tags-known = Etiquetas em uso

ui-blocked = { $code ->
    [keychain-locked] Há uma renovação pendente. Desbloqueie o chaveiro (entre na sua sessão ou abra seu gerenciador de senhas), e ela continua sozinha.
   *[other] Há uma renovação pendente em espera; ela continua sozinha quando isto for resolvido.
}

ui-test-hint = Este app está no status Test, em que uma autorização dura 2 dias. Solicite o status Online no console de apps para ter 60.
ui-test-hint-sandbox = O app do sandbox está no status Test, em que uma autorização dura 2 dias.

ui-reauthorize = Reautorizar
ui-reauthorize-store = Reautorizar “{ $store }”
ui-copy-token = Copiar token
ui-copy-token-of = Copiar token: { $store }
ui-token-copied = Copiado. A área de transferência é limpa em { $seconds } s.
ui-copy-cleared = Apagado da área de transferência.
ui-copy-good-until = Essa cópia vale até { $when }.
ui-copy-end-unknown = Não se sabe até quando essa cópia vale.
ui-check-store = Verificar
ui-token-alive = O token está válido.
ui-token-dead = O gateway não aceita este token.
ui-token-undecided = A resposta do gateway não diz nada sobre este token.
ui-rename = Renomear
ui-rename-store = Renomear “{ $store }”
ui-new-name = Novo nome
ui-forget = Desconectar
ui-forget-store = Desconectar “{ $store }”?
ui-forget-says = Os tokens dela são apagados do chaveiro deste computador. { $platform } mantém o token válido até ele expirar: { $when }.
ui-forget-says-unknown = Os tokens dela são apagados do chaveiro deste computador. { $platform } mantém o token válido até ele expirar.

ui-news-connected = “{ $store }” está conectada.
ui-news-reauthorized = “{ $store }” foi reautorizada.
ui-news-dropped = Os novos tokens foram apagados. “{ $store }” continua como estava.
ui-news-dropped-new = Os novos tokens foram apagados.
ui-news-renamed = “{ $old }” agora se chama “{ $name }”.
ui-news-forgotten = “{ $store }” foi desconectada.
ui-news-worse = { $count ->
    [one] “{ $store }” precisa de atenção.
   *[other] { $count } lojas precisam de atenção.
}
ui-news-removed = Tudo foi removido.

ui-facts = Detalhes
ui-fact-token-until = Token até
ui-fact-authorized-until = Autorizada até
ui-fact-authorized-at = Autorizada
ui-fact-renewed-at = Token renovado
ui-fact-renewal = Renovação
ui-fact-account = Conta
ui-fact-account-id = ID da conta
ui-fact-account-kind = Tipo de conta
ui-fact-app = App
ui-fact-platform = Plataforma
ui-fact-store-id = ID da loja
ui-renewal-here = pelo Sellerkey; não haverá outra nesta autorização
ui-renewal-here-paused = pelo Sellerkey, em pausa
ui-renewal-here-due = pelo Sellerkey, pendente agora
ui-renewal-here-next = pelo Sellerkey; próxima: aprox. { $when }
ui-checked-at = { $word }, { $when }
ui-renewal-impossible = o token não pode ser renovado
ui-renewal-elsewhere = outro programa o renova
ui-renewal-moved = pelo computador para o qual foi movida
ui-last-error = Último erro, { $when }
ui-request-id = RequestID

ui-waiting = Novos tokens aguardam sua decisão
ui-elsewhere = Há uma autorização em espera que não foi iniciada aqui
ui-elsewhere-says = Na linha de comando, ou antes de esta janela abrir, por meio de { $app }. Se o endereço não chegar sozinho, cole-o aqui:
ui-elsewhere-store = Na linha de comando, ou antes de esta janela abrir: “{ $store }”, por meio de { $app }. Se o endereço não chegar sozinho, cole-o aqui:
ui-elsewhere-end = Encerrar
ui-elsewhere-end-of = Encerrar: a autorização por meio de { $app }
ui-link = Link para o titular
ui-link-of = Link para o titular: { $name }
ui-link-title = Um link para o titular da conta
ui-link-title-store = Um link para o titular de “{ $store }”
ui-link-says = O titular abre o link em qualquer computador, entra na conta e autoriza { $app }. Você não precisa da senha dele, e ele não vê nenhum segredo seu.
ui-link-replaces = Um link pendente para esta loja deixa de valer.
ui-link-unseen = Ninguém chegou a ver o link que estava sendo criado: ele foi cancelado.
ui-link-unseen-replaced = O que estava pendente antes dele também deixou de valer.
ui-link-valid = Válido por
ui-link-days = { $count ->
    [one] { $count } dia
   *[other] { $count } dias
}
ui-link-name = Nome da loja
ui-link-name-help = Se ficar vazio, ela recebe o nome da conta
ui-link-make = Criar o link
ui-link-address = Link
ui-link-words = Texto para enviar junto
ui-link-home = No lugar para onde { $callback } leva, sellerkey listen recebe o que chega. Se nada puder escutar lá, peça ao titular que envie o endereço completo da página em que terminou e cole-o em Lojas em até 3 minutos.
ui-link-waiting = Há um link pendente
ui-link-waiting-says = Para uma loja nova, por meio de { $app }, até { $until }. Se o titular enviar o endereço em que terminou, cole-o aqui em até 3 minutos:
ui-link-waiting-store = Para “{ $store }”, por meio de { $app }, até { $until }. Se o titular enviar o endereço em que terminou, cole-o aqui em até 3 minutos:
ui-link-end = Cancelar o link
ui-link-end-of = Cancelar o link por meio de { $app }
ui-arrival-new = { $account } autorizou. É a conta certa?
ui-arrival-same = { $account }, a conta de “{ $store }”, autorizou de novo. Está certo?
ui-arrival-new-imported = Estes tokens são de { $account }. É a conta certa?
ui-arrival-same-imported = Estes tokens são de { $account }, a conta de “{ $store }”, que vai recebê-los. Está certo?
ui-arrival-different = { $account } autorizou, mas “{ $store }” é { $expected }. Nada foi sobrescrito.
ui-arrival-incomparable = { $account } autorizou. A resposta não diz se é “{ $store }”. Nada foi sobrescrito.
ui-confirm-account = Sim, está certo
ui-refuse-account = Não, apagar estes tokens
ui-keep-both = Manter as duas
ui-keep-both-says = { $account } passa a ser uma loja à parte; “{ $store }” continua como estava.
ui-move = Mover “{ $store }”
ui-move-says = A partir de agora, “{ $store }” pertence a { $account }.
ui-same-store = É “{ $store }”
ui-same-store-says = “{ $store }” recebe os novos tokens.
ui-drop = Descartar os novos tokens
ui-drop-says = “{ $store }” continua como estava.

ui-step-is-done = concluído
ui-step-is-now = em andamento
ui-step-is-todo = a fazer
ui-step-has-failed = falhou
ui-step-checking = Preparando
ui-step-ready = Pronto
ui-step-ready-says = { $platform } aceita a AppKey e o App Secret; é possível gravar no chaveiro
ui-step-ready-unclear = é possível gravar no chaveiro
ui-step-browser = Abrir o navegador
ui-step-browser-opened = Navegador aberto
ui-step-authorize = Autorizar no navegador
ui-step-authorize-paste = Autorizar no navegador e trazer o endereço para cá
ui-step-exchange = Trocar o código
ui-step-keep = Guardar os tokens no chaveiro
ui-step-confirm = Confirmar a conta
ui-open-again = Abrir de novo
ui-copy-link = Copiar link
ui-authorize-how = Entre com a conta da loja, escolha o país dela e clique em “Access Now”.
ui-authorize-wait = O código volta para cá sozinho.
ui-authorize-paste = No fim, você chega à sua página de callback, não importa o que ela mostre. Copie o endereço completo e cole-o abaixo, em até 3 minutos.
ui-late-deep-link = Ainda aguardando. Talvez o navegador esteja perguntando se pode abrir o Sellerkey. Se nada acontecer lá depois de você autorizar, cole o endereço da página em que você terminou:
ui-late-loopback = Ainda aguardando. Mesmo que o navegador tenha terminado em uma página inacessível, o endereço dela contém o código. Cole-o aqui:
ui-late-web = Ainda aguardando. Se você terminou na sua página de callback e nada acontece lá, talvez outra coisa responda nesse endereço. Cole o endereço completo aqui:
ui-paste-address = Endereço da página em que o navegador terminou
ui-paste-example = https://your-callback.example/…?code=…&state=…
ui-address-bar = A barra de endereços de um navegador, com o endereço completo selecionado
ui-address-bar-example = https://your-callback.example/?code=3_52…&state=…
ui-look-at-app = Ver o app

ui-stray = Chegou algo que não pertence a esta autorização; ainda aguardando.
ui-app-unclear = A plataforma foi consultada sobre o app, e a resposta não é conclusiva; seguindo em frente.
ui-vault-blocked = Os tokens estão aqui, mas o chaveiro ainda não os aceita. Tentando de novo.
ui-browser-gone = { $reason ->
    [not-installed] “{ $browser }” não está mais instalado
   *[other] Não foi possível abrir “{ $browser }” ({ $reason })
}, então a página está no navegador do sistema. Escolha outro em Configurações.
ui-no-browser = Não foi possível abrir um navegador ({ $reason }). Copie o link e abra-o manualmente.
ui-clock-off = O relógio deste computador está com diferença de cerca de { $off ->
        [days] { $days } d
        [hours] { $hours } h { $minutes } min
       *[other] { $minutes } min
    }. O Sellerkey segue a hora do gateway; mesmo assim, acerte o relógio.
error-no-browser = Não foi possível abrir um navegador: { $reason }.
    .cure = Copie o link e abra-o manualmente, em qualquer computador.
error-clipboard = Não é possível usar a área de transferência: { $reason }.
    .cure = Tente de novo; se continuar, por favor, nos avise.

ui-apps-none = Ainda não há apps
ui-apps-none-says = Um app é uma AppKey, um App Secret e uma URL de callback, como estão no console de apps da plataforma.
ui-new-app = Adicionar app
ui-edit = Editar
ui-edit-app = Editar “{ $app }”
ui-check = Verificar
ui-check-app = Verificar “{ $app }”
ui-check-unclear = { $platform } deu uma resposta que não diz nada sobre este app.
ui-remove = Remover
ui-remove-app = Remover “{ $app }”
ui-remove-app-says = A AppKey é removida do Sellerkey, e o App Secret, do chaveiro deste computador. No console da plataforma, ele continua como está.
ui-app-in-use = { $count ->
    [one] Há { $count } loja conectada por meio dele; desconecte-a antes.
   *[other] Há { $count } lojas conectadas por meio dele; desconecte-as antes.
}
ui-app-refused = Recusado: { $answer }
ui-app-paused = { $count ->
    [one] As renovações da loja dele estão em pausa.
   *[other] As renovações das { $count } lojas dele estão em pausa.
}
ui-fact-key = AppKey
ui-fact-callback = URL de callback
ui-fact-returns = O código volta
ui-fact-checked = Verificado
ui-returns-deep-link = por um link que abre o Sellerkey
ui-returns-loopback = para uma porta deste computador
ui-returns-web = por meio de uma página da web

ui-app-name = Nome
ui-app-name-help = Como você quer chamá-lo aqui
ui-platform = Plataforma
ui-platform-help = Onde o app está registrado
ui-platform-console = Console de apps: { $console }
ui-platform-fixed = Não muda, pois há lojas conectadas por meio dele
ui-platform-gateway = Outro gateway…
ui-gateway = Endereço do gateway
ui-gateway-help = A raiz dele, sem /rest
ui-app-key = AppKey
ui-app-key-help = Console de apps, “AppKey”
ui-app-secret = App Secret
ui-app-secret-help = Console de apps, “App Secret”; fica no seu chaveiro
ui-unchanged = sem alteração
ui-callback = URL de callback
ui-callback-help = Exatamente como está no console de apps
ui-callback-example = https://…
ui-callback-free = Se você puder escolher:
ui-test-callback = Testar callback
ui-callback-is-deep-link = O sistema entrega este endereço ao Sellerkey.
ui-callback-is-loopback = O Sellerkey pode escutar neste endereço.
ui-callback-is-web = Uma página da web: diga abaixo o que responde lá.
ui-answers = O que responde neste endereço?
ui-answers-nothing = Nada, ou não sei
ui-answers-nothing-says = Depois de autorizar, você cola o endereço em que o navegador termina. Sempre funciona.
ui-answers-page = A página intermediária do Sellerkey
ui-answers-page-says = Uma página que você hospeda; traz o código de volta para cá com um clique.
ui-answers-backend = Meu próprio backend
ui-answers-backend-says = Ele consumiria o código. Com cinco linhas, deixa intacto o do Sellerkey: Express, Next, Flask, PHP.
ui-answers-import = Meu próprio backend, que já tem os tokens
ui-answers-import-says = Importe-os; o Sellerkey renova ou só monitora.
ui-save-page = Salvar a página…
ui-page-saved = Salva como { $path }. Coloque-a no endereço da sua URL de callback.
ui-hand-on-how = Coloque estas linhas antes das que consomem o código, e a página ao lado delas.
ui-hand-on-lines = Linhas para o seu backend
ui-copy-lines = Copiar linhas
ui-framework = Framework
ui-framework-express = Express
ui-framework-next = Next
ui-framework-flask = Flask
ui-framework-php = PHP
ui-import-after = Salve o app primeiro; depois haverá um lugar para colar o que a chamada de tokens respondeu.
ui-import = Importar
ui-import-tokens = Importar tokens
ui-import-tokens-of = Importar tokens por meio de “{ $app }”
ui-import-text = O que a chamada de tokens respondeu
ui-import-text-help = O JSON com access_token e refresh_token, como seu backend o recebeu; o que um SDK imprime em volta pode ficar
ui-import-text-example = {"{"}"access_token":"…","refresh_token":"…","expires_in":…{"}"}
ui-import-renewal = Quem renova estes tokens a partir de agora?
ui-import-here = Sellerkey
ui-import-here-says = O token de atualização também fica guardado aqui. Faça seu backend parar de renovar: só um dos dois deve renovar.
ui-import-watch = Meu backend
ui-import-watch-says = O Sellerkey só monitora: guarda o token de acesso e mostra quando ele expira.
ui-import-name = Nome da loja
ui-import-name-help = Vazio: o nome da conta
ui-import-proof = Antes de guardar qualquer coisa, a plataforma é consultada sobre de quem são estes tokens. Isso não os renova.
ui-import-unproved = A resposta da plataforma não diz nada sobre estes tokens. Compare a conta antes de confirmá-la.
ui-news-imported = “{ $store }” foi importada.
ui-save-and-check = Salvar e verificar
ui-app-saved = Salvo.
ui-app-saved-all-the-same = O app foi salvo mesmo assim.
ui-all-apps = Todos os apps

ui-inspector = Inspetor
ui-inspect = Inspecionar
ui-inspect-clear = Limpar
ui-inspect-request = Requisição recusada: URL, cURL ou linha de log
ui-inspect-request-help = Também uma requisição HTTP bruta, pares de formulário ou JSON, o texto que foi assinado ou a resposta do gateway.
ui-inspect-keys = Ctrl+Enter
ui-inspect-example = https://api-sg.aliexpress.com/rest/auth/token/create?app_key=…&sign=…
ui-inspector-asks = Qual erro produziu esta assinatura?
ui-inspector-says = Quando o gateway responder IncompleteSignature, cole a requisição que ele recusou. A assinatura é refeita por um método errado após o outro, mais de cem mil. O que coincide é o que seu programa fez, e a requisição certa aparece ao lado.
ui-inspect-try = Testar o exemplo
ui-inspect-try-says = Uma chamada de tokens recusada, com um App Secret que não é de nenhum app.
ui-secret-from = De onde vem o App Secret
ui-secret-typed = Digitar
ui-secret-of-app = De um app salvo
ui-secret-none = Nenhum
ui-secret-app = App salvo
ui-secret-typed-help = Fica só na memória, até você limpar esta seção.
ui-secret-of-app-help = O App Secret fica no chaveiro.
ui-secret-none-help = Sem App Secret, só se encontra o que aparece sem ele.
ui-recipes-so-far = { $count ->
    [one] { $count } método testado…
   *[other] { $count } métodos testados…
}
ui-recipes-tried = { $count ->
    [one] { $count } método testado
   *[other] { $count } métodos testados
} em { $milliseconds } ms.
ui-read-as = { $reading }.
ui-mistakes = { $count ->
    [one] { $count } erro
   *[other] { $count } erros
}
ui-no-mistake = Nenhum erro
ui-what-was-signed = Isto é o que seu programa assinou
ui-formula = Como a assinatura foi feita
ui-to-delete = apagar
ui-to-insert = inserir
ui-hidden = oculto
ui-hidden-copied = O que está oculto aqui vai junto no que você copia.
ui-mended = A requisição certa
ui-mended-whole = Ver completa
ui-mended-brief = Ver resumida
ui-mended-text = Texto a assinar
ui-mended-sign = Assinatura
ui-mended-curl = cURL
ui-mended-unsigned = Com o App Secret, a assinatura e a linha cURL também aparecem aqui.
ui-copy-text = Copiar texto
ui-copy-sign = Copiar assinatura
ui-copy-curl = Copiar cURL
ui-put-code = Colocar um código
ui-fresh-code = Código novo: a requisição é assinada de novo para ele
ui-fresh-code-sign = Assinar
ui-fresh-code-taken = Assinada para esse código.
ui-send-dry-run = Enviar chamada de teste
ui-send-dry-run-says = Uma chamada de teste tem um código que não pode ser real: nada do que foi colado é enviado, nada é consumido.
ui-dry-run-taken = O gateway aceita AppKey, App Secret e assinatura. Só falta o código.
ui-copy-ticket = Copiar chamado de suporte
ui-step-by-step = Passo a passo
ui-snippet = Uma assinatura certa no seu programa
ui-language = Idioma
ui-language-javascript = JavaScript
ui-language-python = Python
ui-language-php = PHP
ui-inspect-this-of = Inspecionar a requisição { $id }

ui-activity-of = Mostrar a atividade de
ui-all-stores = Todas as lojas
ui-activity-none = Nada aconteceu ainda.
ui-activity-asked = Consulta ao gateway
ui-activity-renewed = Token renovado
ui-activity-not-renewed = Token não renovado
ui-activity-dry-run = App verificado
ui-activity-connected = Conectada
ui-activity-reauthorized = Reautorizada
ui-activity-imported = Importada
ui-activity-copied = Copiada, para ser monitorada em outro lugar
ui-activity-moved = Movida para outro computador
ui-activity-restored = Restaurada
ui-activity-delivered = Entregue a
ui-activity-not-delivered = Não entregue a
ui-activity-link-made = Link criado
ui-activity-link-failed = Link usado, nada conectado
ui-activity-stray = Callback inesperado
ui-column-when = Quando
ui-column-what = O quê
ui-column-store = Loja
ui-column-answer = Resposta
ui-column-copy = Copiar
ui-answer-good = correta

notice-reauthorize = Reautorizar
notice-open = Abrir
notice-days-left = { $store }: { $count ->
    [one] resta { $count } dia
   *[other] restam { $count } dias
}
notice-hours-left = { $store }: { $count ->
    [one] resta { $count } hora
   *[other] restam { $count } horas
}
notice-minutes-left = { $store }: { $count ->
    [one] resta { $count } minuto
   *[other] restam { $count } minutos
}
notice-ending-body = A autorização termina nesse momento. Reautorize a loja antes, para que os tokens continuem.
notice-ended = { $store } precisa ser reautorizada
notice-ended-body = A autorização terminou. Reautorize a loja para voltar a ter tokens.
notice-token-ended = { $store } não tem um token válido
notice-token-ended-body = O token expirou, e nenhuma renovação deu certo. O Sellerkey continua tentando.
notice-app-refused = A plataforma recusa o app “{ $app }”
notice-app-refused-body = O gateway responde { $answer }, por isso as renovações das lojas dele estão em pausa. Veja o app em Apps.
notice-digest = Lojas que precisam de atenção
notice-digest-ending = { $count ->
    [one] { $count } autorização termina em breve.
   *[other] { $count } autorizações terminam em breve.
}
notice-digest-ended = { $count ->
    [one] { $count } loja não tem um token válido.
   *[other] { $count } lojas não têm um token válido.
}
notice-not-delivered = { $store }: o token não chega
notice-not-delivered-body = { $count ->
    [0] “{ $delivery }” não recebeu o token.
    [one] “{ $delivery }” e mais { $count } destino não receberam o token.
   *[other] “{ $delivery }” e mais { $count } destinos não receberam o token.
} A página da loja diz por quê e o que fazer.
notice-tray = O Sellerkey continua na bandeja
notice-tray-body = Lá ele renova seus tokens. O ícone traz a janela de volta ou encerra o programa.

tray-store = { $store }: { $state }
tray-more = e mais { $count }
tray-reauthorize = Reautorizar { $store }
tray-renew-all = Renovar todas
tray-open = Abrir o Sellerkey
tray-quit = Sair

ui-background = Em segundo plano
ui-background-says = Os tokens são renovados enquanto o Sellerkey estiver em execução, com a janela ou sem ela.
ui-background-tray = Este ambiente de trabalho tem bandeja: enquanto o Sellerkey está em execução, o ícone dele fica lá e traz a janela de volta.
ui-background-no-tray = Este ambiente de trabalho não mostra ícones de bandeja. Depois de fechar a janela, inicie o Sellerkey outra vez para trazê-la de volta.
ui-background-no-bus = Não há barramento de sessão aqui, então nada poderia trazer de volta uma janela fechada: fechá-la encerra o Sellerkey.
ui-login = Abrir ao iniciar a sessão
ui-login-says = Sem a janela. As renovações começam quando você entra na sessão.
error-no-autostart = Não é possível alterar a abertura ao iniciar a sessão: { $reason }.
    .cure = Veja se é possível gravar na pasta em que seu ambiente de trabalho guarda os programas de inicialização.
ui-closing = Ao fechar a janela
ui-closing-ask = Perguntar
ui-closing-keep = Continuar renovando em segundo plano
ui-closing-quit = Sair
ui-closing-title = Fechar a janela?
ui-closing-keep-says = Em segundo plano, o Sellerkey continua renovando seus tokens. Este ambiente de trabalho não tem bandeja para mostrá-lo: inicie o Sellerkey outra vez para trazer a janela de volta.
ui-closing-quit-says = Se você sair, nada aqui os renova, a não ser um timer ou a linha de comando.
ui-closing-remember = Não perguntar de novo

ui-theme = Tema
ui-language-system = O do sistema
ui-theme-system = Sistema
ui-theme-light = Claro
ui-theme-dark = Escuro
ui-browser = Navegador
ui-browser-help = A página de autorização abre aqui
ui-browser-system = O do sistema
ui-browser-missing = { $browser }, não está mais instalado
ui-browser-other = Outro programa…
ui-browser-path = Caminho do programa
ui-browser-path-help = O caminho completo, por exemplo /usr/bin/firefox
ui-save = Salvar
ui-saved = Salvo.
ui-proxy = Proxy
ui-proxy-says = Como as plataformas são acessadas, pela janela e pela linha de comando. Os endereços deste computador são sempre acessados diretamente.
ui-proxy-system = O do sistema
ui-proxy-none = Nenhum
ui-proxy-address = Um endereço
ui-proxy-field = Endereço do proxy
ui-proxy-field-help = Assim: http://proxy.example:3128; também https, socks5 e socks5h. Sem senha: as configurações não guardam segredos
ui-test = Testar
ui-save-and-test = Salvar e testar
ui-proxy-reached = { $host } responde.
ui-vault = Onde os segredos ficam
ui-vault-help = O chaveiro deste computador é o lugar certo. Arquivos criptografados são para um computador que não tem um: abrem com uma frase secreta, pedida depois de cada inicialização.
ui-vault-fixed =
    { $vault ->
        [file] Em arquivos criptografados na pasta de dados. Para guardá-los em outro lugar, mova as lojas para um arquivo (sellerkey export --all --move), remova tudo, escolha de novo e traga-as de volta (sellerkey restore).
       *[keychain] No chaveiro deste computador. Para guardá-los em outro lugar, mova as lojas para um arquivo (sellerkey export --all --move), remova tudo, escolha de novo e traga-as de volta (sellerkey restore).
    }
ui-vault-keychain = Chaveiro
ui-vault-file = Arquivos criptografados
ui-vault-make = Guardar em arquivos criptografados
ui-passphrase = Frase secreta
ui-passphrase-help = Quem a conhece e tem a pasta de dados tem os segredos. Ninguém pode recuperá-la: use várias palavras de que você vá se lembrar.
ui-passphrase-again = A mesma mais uma vez
ui-passphrase-differs = As duas não coincidem.
ui-unlock = Desbloquear
ui-unlock-help = Os segredos estão em arquivos criptografados. A frase secreta é necessária uma vez depois de cada inicialização deste computador.
ui-unlock-where = Desbloquear em Configurações
ui-unlocked = Desbloqueado.
ui-this-program = Este programa
ui-data-folder = Pasta de dados
ui-log-file = Log
ui-copy-path = Copiar caminho
ui-copy-path-of = Copiar caminho: { $what }
ui-link-handler = Links sellerkey://
ui-handler-ours = abrem o Sellerkey ({ $handler })
ui-handler-other = abrem { $handler }, não o Sellerkey
ui-handler-none = não abrem nada neste sistema
ui-keychain = Chaveiro
ui-keychain-good = pode ser usado
ui-keychain-trouble = não pode ser usado agora
ui-versions = Versões
ui-versions-are = Sellerkey { $version }, web view { $webview }
ui-remove-everything = Remover tudo
ui-remove-ask = Remover tudo…
ui-remove-everything-title = Remover tudo?
ui-remove-everything-says = Todas as lojas, todos os apps e todos os segredos são removidos deste computador, com as configurações, a atividade e o log. Só ficam o tamanho da janela e a entrada para links sellerkey://. A plataforma mantém os tokens válidos até expirarem.
ui-remove-word = remover
ui-remove-type = Digite “{ $word }”

# Soluções que, na janela, são diferentes das da linha de comando.
ui-explain-method-missing = Sim, e está faltando: ele identifica uma chamada de negócio. Inclua method ou assine para o caminho de uma chamada de sistema.
ui-cure-check-secret = Veja em Inspetor qual erro há na assinatura. Se o método de assinatura estiver certo, compare o App Secret com o do console de apps e salve-o de novo em Apps.
ui-cure-use-present-host = A requisição foi para um host que não está mais em serviço. Escolha a plataforma de novo em Apps.
ui-cure-keychain-no-entry = Reautorize a loja.
ui-cure-app-not-found = Talvez tenha sido removido nesse meio-tempo. Veja em Apps.
ui-cure-app-none = Adicione um em Apps. A AppKey e o App Secret estão no console de apps da plataforma.
ui-cure-app-in-use = Desconecte essas lojas antes.
ui-cure-app-secret-gone = Salve-o de novo em Apps.
ui-cure-app-key-in-use = Adicione a outra AppKey como um app à parte.
ui-cure-platform-unknown = Escolha uma da lista, ou outro gateway pelo endereço.
ui-cure-state-late = Comece de novo.
ui-cure-bare-code = Cole o endereço completo, com o state.
ui-cure-timed-out = Comece de novo.
ui-cure-failed-elsewhere = Veja em Atividade e autorize de novo.
ui-cure-port-taken = Encerre esse programa, ou informe outra porta no console de apps e em Apps.
ui-cure-port-forbidden = Informe uma porta acima de 1023 no console de apps e em Apps.
ui-cure-port-unusable = Informe outra porta no console de apps e em Apps.
ui-cure-import-unreadable = Cole o JSON que a chamada de tokens respondeu, com access_token e refresh_token.
ui-cure-account-different = Diga o que fazer em Lojas.
ui-cure-account-incomparable = Diga o que fazer em Lojas.
ui-cure-grant-not-waiting = Veja as lojas.
ui-cure-decision-unfitting = Escolha uma das opções disponíveis.
ui-cure-store-not-found = Talvez tenha sido desconectada nesse meio-tempo. Veja as lojas.
ui-cure-store-of-other-app = Conecte-a por meio do app dela.
ui-cure-token-ended = Reautorize a loja.
ui-cure-authorization-over = Reautorize a loja.
ui-cure-authorization-withdrawn = Reautorize a loja. Se outro programa renova os tokens dela, deixe só um dos dois fazer isso.
ui-cure-authorization-lost = Reautorize a loja.
ui-cure-renewal-impossible = Reautorize a loja quando o token expirar.
ui-cure-renewal-paused = Verifique o app em Apps. Assim que ele estiver certo, as renovações continuam.
ui-cure-renewal-other-account = Diga em Lojas o que fazer com eles.
ui-cure-sandbox-failed = Feche o que usa as portas deste computador e tente de novo.
ui-cure-request-not-kept = Talvez tenha sido removida nesse meio-tempo. Veja em Atividade.
ui-cure-dry-run-other-call = Verifique um app em Apps.

## Entregas na janela
ui-cure-delivery-not-found = Talvez tenha sido removida em outro lugar. Veja a lista de novo.
ui-cure-delivery-name-taken = Dê outro nome a esta.
ui-cure-delivery-no-command = Digite o comando como em um terminal, por exemplo: railway variable set KEY --stdin
ui-cure-delivery-failed = Execute o comando manualmente com outro texto na entrada padrão e corrija o que ele apontar. Uma nova tentativa é automática, ou imediata com “Entregar agora”.
ui-cure-delivery-no-token = Renove antes o token da loja, em Mais.
ui-deliveries = Entregas
ui-deliveries-help = Cada novo token vai sozinho para estes destinos, até ser aceito. Só o token de acesso é enviado.
ui-deliveries-none = Nenhum token desta loja vai sozinho para algum lugar. Um backend, um plugin ou um script pode receber cada novo token: por um comando, um webhook ou um arquivo.
ui-delivered = { $count ->
    [one] Entregue a { $name }, { $when }
   *[other] Entregue a { $count } destinos; o último: { $when }
}
ui-delivery-waiting = { $count ->
    [one] Ainda não entregue a { $name }
   *[other] Ainda não entregue a { $count } destinos
}
ui-delivery-failing = { $count ->
    [one] Não entregue a { $name }; próxima tentativa: { $when }
   *[other] Não entregue a { $count } destinos; próxima tentativa: { $when }
}
ui-delivery-next = Próxima tentativa: { $when }.
ui-delivery-soon = em breve
ui-delivery-last = O token atual chegou { $when }.
ui-delivery-behind = Um token anterior chegou { $when }; o atual ainda não.
ui-delivery-never = Nenhum token chegou ainda.
ui-try-now = Tentar agora
ui-try-now-of = Entregar agora o token de “{ $store }”
ui-deliver-now = Entregar agora
ui-deliver-now-to = Entregar agora a { $name }
ui-delivery-remove-of = Remover a entrega a { $name }
ui-delivery-remove-title = Remover a entrega a { $name }?
ui-delivery-remove-says = Nenhum outro token vai para lá. O que já está lá continua válido até expirar.
ui-delivery-removed = Os tokens não são mais entregues a { $name }.
ui-delivery-added = A partir de agora, os tokens são entregues a { $name }.
ui-delivery-secret-copied = O segredo dela está na área de transferência e não é mostrado em lugar algum. Cole-o agora nas configurações do destinatário: com ele, o destinatário sabe que o envio é do Sellerkey.
ui-delivery-not-yet = Está configurada, mas a primeira entrega não deu certo:
ui-delivery-add = Adicionar entrega
ui-delivery-not-added = Nada foi adicionado: a resposta à pergunta foi Cancelar.
ui-delivery-asking = Há uma pergunta em espera em uma caixa de diálogo à parte…
ui-delivery-kind-command = Um comando
ui-delivery-kind-webhook = Um webhook
ui-delivery-kind-file = Um arquivo
ui-delivery-kind-command-says = Para ferramentas que definem uma variável ou um segredo: railway, gh, kubectl, vault. O comando lê o token da entrada padrão.
ui-delivery-kind-webhook-says = Para um backend seu: ele recebe um POST assinado com o token.
ui-delivery-kind-file-says = Para programas deste computador que leem um arquivo, como um .env ou um segredo do Docker.
ui-delivery-kinds = Para onde vai
ui-delivery-command = Comando
ui-delivery-command-help = Como em um terminal, em uma linha; aspas funcionam, pipes e $VARIABLES não, pois nenhum shell o executa. É executado na sua pasta pessoal. Não coloque nenhum segredo aqui.
ui-delivery-command-example = railway variable set ALIEXPRESS_ACCESS_TOKEN --stdin
ui-delivery-words = É executado com estas palavras:
ui-delivery-address = Endereço
ui-delivery-address-help = Onde seu backend recebe o token: https, ou http://127.0.0.1 neste computador.
ui-delivery-address-example = https://shop.example/hooks/token
ui-delivery-secret = Segredo do destinatário
ui-delivery-secret-help = Se ficar vazio, um é criado e vai para a área de transferência. Se o destinatário já criou um (whsec_…), digite-o aqui.
ui-delivery-path = Caminho
ui-delivery-path-help = O caminho completo de um arquivo só para isto: é gravado de novo a cada token.
ui-delivery-path-example = ~/shop/aliexpress-token
ui-delivery-mode = Modo
ui-delivery-mode-help = 600: só você o lê. 640: o grupo dele também.
ui-delivery-owner = Proprietário
ui-delivery-owner-help = USER, USER:GROUP ou :GROUP. Vazio: você.
ui-delivery-format = Formato
ui-delivery-format-help = Como o token é gravado lá.
ui-delivery-format-raw = Só o token
ui-delivery-format-dotenv = Linha .env
ui-delivery-format-json = JSON
ui-delivery-format-shell = Shell
ui-delivery-format-systemd = systemd
ui-delivery-format-k8s = Segredo do Kubernetes
ui-delivery-variable = Nome da variável
ui-delivery-variable-help = Com que nome os programas procuram o token.
ui-delivery-name = Nome
ui-delivery-name-help = Como aparece nesta lista. Vazio: o do comando, do host ou do arquivo.
ui-delivery-now = Entregar já o token atual
ui-delivery-save = Adicionar…
ui-delivery-save-help = Em seguida, o Sellerkey pergunta em uma caixa de diálogo à parte, que mostra o destino.
ui-not-arriving = { $count ->
    [one] O token de “{ $store }” não chega a { $name }.
   *[other] Há { $count } destinos aos quais os tokens não chegam.
}
ui-not-arriving-look = Ver por quê

## Atualizações
error-update-unreachable = Não foi possível acessar { $host }, onde as versões novas são anunciadas: { $reason }.
    .cure = Verifique a conexão deste computador e o acesso à web em Proxy; depois, procure de novo.
error-update-no-release = { $host } não anuncia nenhuma versão nova no momento.
    .cure = Procure de novo mais tarde.
error-update-unreadable = Não foi possível ler o que { $host } anuncia.
    .cure = Procure de novo mais tarde. Uma rede que pede login também responde assim.
error-update-not-for-this = A versão nova não tem nenhum arquivo que possa substituir esta cópia.
    .cure = Obtenha a versão nova de onde você obteve esta e instale-a da mesma forma.
error-update-cut = A versão nova não chegou inteira de { $host }: { $reason }.
    .cure = Nada mudou aqui. Tente de novo.
error-update-too-large = { $host } está enviando mais do que qualquer versão do Sellerkey ocupa.
    .cure = Nada mudou aqui. Avise os responsáveis pelo projeto de onde isso veio.
error-update-not-signed = O arquivo não é o que os criadores do Sellerkey assinaram para esta versão e foi descartado.
    .cure = Nada mudou aqui. Não instale o arquivo manualmente. Tente em outra rede; se continuar assim, avise os responsáveis pelo projeto.
error-update-not-written = Não foi possível instalar a versão nova: { $reason }.
    .cure = A versão atual continua funcionando. Mova o Sellerkey para uma pasta sua com espaço livre e tente de novo, ou instale a versão nova manualmente.
error-update-moved-aside = Não foi possível instalar a versão nova, e a atual está agora em { $path }.
    .cure = Mova-a de volta para o lugar ou instale a versão nova manualmente. Suas lojas não foram alteradas.
error-update-connecting = Uma loja está sendo conectada, e a autorização se perderia.
    .cure = Conclua ou cancele a conexão e tente de novo.
error-update-renewing = Um token está sendo renovado e demora mais que o normal.
    .cure = Veja se o chaveiro está esperando a senha. Tente de novo em um minuto: não será preciso baixar o arquivo outra vez.
update-ask = Instalar o Sellerkey { $version }?
update-ask-says = A versão é baixada e só é aceita se estiver assinada com a chave que a sua versão, { $version }, conhece. O que está sendo renovado termina antes; depois, o Sellerkey reinicia. Lojas, apps e configurações são mantidos.
update-ask-yes = Instalar
update-ask-no = Cancelar
ui-updates = Atualizações
ui-update-off = Esta cópia não procura atualizações sozinha.
ui-update-off-says = Quem a fez não definiu uma chave para comprovar versões novas. Obtenha-as de onde você obteve esta.
ui-update-by-packages = Atualize pelo gerenciador de pacotes.
ui-update-by-packages-says = Foi ele que instalou esta cópia; por isso, o Sellerkey não procura versões novas sozinho.
ui-update-says = O Sellerkey só procura quando você clica aqui e não instala nada sem a sua confirmação. Ele não diz a ninguém quem você é.
ui-update-look = Procurar atualizações
ui-update-look-again = Procurar de novo
ui-update-looking = Procurando…
ui-update-newest = A versão { $version } é a mais recente.
ui-update-found = A versão { $version } está disponível.
ui-update-published = Publicada em { $when }
ui-update-notes = Novidades
ui-update-install = Instalar…
ui-update-downloading = Baixando a versão { $version }
ui-update-so-far = { $done } de { $whole } MB
ui-update-so-much = { $done } MB
ui-update-finishing = A versão { $version } é instalada assim que terminar o que está sendo renovado. Depois, o Sellerkey reinicia.
