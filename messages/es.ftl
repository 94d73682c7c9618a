# Español. Un mensaje, una idea; el atributo cure dice qué hacer. Sin reproches ni signos de exclamación.
#
# Glosario:
# platform plataforma            app app (la app)             store tienda
# grant autorización (sus tokens)  token token                access token token de acceso
# refresh token token de actualización  attempt solicitud de autorización  vault almacén de secretos
# keychain llavero               registry base de datos local activity actividad
# sandbox sandbox (el sandbox)   connect conectar             authorize autorizar
# re-authorize reautorizar       renew renovar (el token)     delivery entrega
# code código                    callback URL URL de callback app console consola de apps
# sign firma                     text to sign texto a firmar  recipe método de firma
# dry run llamada de prueba      hand-over page página intermedia  data folder carpeta de datos
# system call llamada de sistema business call llamada de negocio  account cuenta
# gateway gateway (el gateway)   passphrase frase de contraseña  tag etiqueta
# forget (tienda) desconectar    remove (app) eliminar        tokens forgotten tokens eliminados
# export exportación            restore restaurar            move (a otro equipo) trasladar
# doctor diagnóstico             fix reparar                  support bundle informe de soporte
# owner (de la cuenta) titular   link enlace                  take a link back anular
# receiver receptor              place (de entrega) destino   agent agente
# AppKey, App Secret, RequestID, Test, Online, «Access Now»: como en la consola de la plataforma.

## Qué hacer cuando el gateway rechaza

cure-check-secret = Averigüe qué error tiene la firma: sellerkey inspect REQUEST. Si el método de firma es correcto, compare el App Secret con el de la consola de apps y guárdelo de nuevo: sellerkey app edit NAME --secret-stdin.
cure-authorize-again = Autorice de nuevo: un código dura tres minutos, sirve una sola vez y solo para la app que lo solicitó.
cure-check-key-and-platform = Compare la AppKey con la de la consola de apps y compruebe que la app está registrada en esta plataforma.
cure-send-parameter = Envíe como campo de formulario el parámetro que indica el mensaje. Si la solicitud la hizo Sellerkey, le agradecemos que nos informe.
cure-correct-clock = Ajuste el reloj de este equipo. Sellerkey firma con la hora del gateway en cuanto la conoce.
cure-check-platform = Compruebe en qué plataforma está registrada la app.
cure-renew = Renueve el token; si también se rechaza, reautorice la tienda.
cure-reauthorize = Reautorice la tienda. Si otro programa renueva sus tokens, deje que lo haga solo uno de los dos.
cure-change-app-policy = Cambie la política de autorización de la app en la consola de apps.
cure-wait = Espere el tiempo que indica el mensaje e inténtelo de nuevo.
cure-try-later = La plataforma tiene problemas. Inténtelo más tarde.
cure-ask-for-permission = Solicite este grupo de API en la consola de apps. El token en sí está bien.
cure-allow-ip-address = Agregue la dirección IP pública de este equipo a la lista blanca de IP de la app en la consola de apps.
cure-ask-support = Consulte al soporte de la plataforma e indique el RequestID.
cure-use-present-host = La solicitud se envió a un host que ya no está en servicio. Elija de nuevo la plataforma: sellerkey app edit NAME --platform aliexpress.
cure-read-message = Lea el mensaje del gateway; con el RequestID, el soporte de la plataforma puede decir más.

## La carpeta de datos y la base de datos local

error-folder-nowhere = No hay carpeta donde guardar los datos: no están definidos SELLERKEY_HOME ni HOME.
    .cure = Defina SELLERKEY_HOME con una carpeta propia.
error-folder-foreign = { $path } pertenece a otro usuario.
    .cure = Ejecute Sellerkey como ese usuario, sin sudo, o defina SELLERKEY_HOME con una carpeta propia.
error-folder-read-only = No se puede escribir en { $path }.
    .cure = Dé a su usuario permiso de escritura o defina SELLERKEY_HOME con otra carpeta.
error-disk-full = El disco que contiene { $path } está lleno.
    .cure = Libere espacio e inténtelo de nuevo. No se ha perdido nada de lo guardado.
error-folder-unusable = No se puede usar { $path }: { $reason }.
    .cure = Defina SELLERKEY_HOME con otra carpeta.
error-registry-newer = Esta base de datos local es de una versión más reciente de Sellerkey (versión { $found }; este programa admite hasta la { $known }).
    .cure = Actualice este programa. No se ha cambiado nada.
error-registry-damaged = No se puede leer la base de datos local: { $reason }.
    .cure = Aparte el archivo registry.sqlite3. Los tokens siguen en el llavero.
error-registry-busy = Otro programa está usando la base de datos local.
    .cure = Inténtelo de nuevo en un momento.
error-registry-failed = No se pudo usar la base de datos local: { $reason }.
    .cure = Inténtelo de nuevo; si continúa, le agradecemos que nos informe.

## El llavero

error-keychain-locked = El llavero está bloqueado.
    .cure = Desbloquéelo (inicie sesión en el escritorio o abra su gestor de contraseñas) e inténtelo de nuevo. No se ha cambiado nada.
error-keychain-absent = No hay llavero en esta sesión: { $reason }.
    .cure = Inicie uno en esta sesión, como gnome-keyring o KWallet, e inténtelo de nuevo. Si ya hay uno en marcha y es nuevo, añada una aplicación en la ventana o en una terminal: entonces se le pedirá una contraseña para él. No se ha cambiado nada.
error-keychain-denied = El llavero denegó el acceso: { $reason }.
    .cure = Permita que Sellerkey lo use e inténtelo de nuevo. No se ha cambiado nada.
error-keychain-no-entry = El llavero no contiene nada para esto.
    .cure = Reautorice la tienda: sellerkey connect --store NAME.
error-keychain-waiting = El llavero aún no ha respondido.
    .cure = Busque una ventana que pida su contraseña e inténtelo de nuevo. No se ha cambiado nada.
error-keychain-not-kept = El llavero no conservó lo que se escribió.
    .cure = Reinicie el llavero o vuelva a iniciar sesión, e inténtelo otra vez.
error-keychain-unusable = No se puede usar el llavero: { $reason }.
    .cure = Reinicie el llavero o vuelva a iniciar sesión, e inténtelo otra vez.
error-keychain-too-large = El llavero de este equipo admite { $limit } bytes de una vez, y estos tokens son más largos.
    .cure = Guarde los secretos en archivos cifrados: indique una carpeta de datos vacía (SELLERKEY_HOME) y --vault file, y conecte allí. No se ha perdido nada de lo que ya estaba guardado.

error-passphrase-missing = Los secretos están en un archivo cifrado y no se indicó su frase de contraseña.
    .cure = Indique un archivo que la contenga: SELLERKEY_VAULT_PASSPHRASE_FILE=/path/to/passphrase; o ejecute esto en un terminal, que la pedirá.
error-passphrase-unreadable = No se puede leer la frase de contraseña de { $path }: { $reason }.
    .cure = Permita que el usuario que ejecuta Sellerkey lea ese archivo.
error-passphrase-empty = La frase de contraseña está vacía.
    .cure = Escríbala en la primera línea de su archivo.
error-passphrase-wrong = Esta frase de contraseña no abre el archivo cifrado.
    .cure = Indique la que se usó al crearlo. No se ha cambiado nada.
error-vault-unknown-kind = No hay ningún almacén de secretos llamado «{ $word }».
    .cure = Elija keychain o file.
error-vault-other-kind = Los secretos de esta carpeta de datos están en { $has ->
        [file] el archivo cifrado
       *[other] el llavero
    }, no en { $wanted ->
        [file] un archivo cifrado
       *[other] el llavero
    }.
    .cure = Omita SELLERKEY_VAULT y --vault, o indique otra carpeta de datos: SELLERKEY_HOME.

## El gateway

error-gateway-refused = El gateway respondió { $answer }: { $message } (RequestID { $request_id }).
error-gateway-unreachable = No se puede conectar con { $host }: { $reason }.
    .cure = Revise la red, el proxy y el cortafuegos, e inténtelo de nuevo.
error-gateway-answer-lost = Se consultó a { $host } y se perdió su respuesta: { $reason }.
    .cure = Inténtelo de nuevo. Si era una autorización, autorice otra vez: un código nunca se envía dos veces.
error-gateway-status = { $host } respondió con HTTP { $status }.
    .cure = La plataforma, o un proxy intermedio, tiene problemas. Inténtelo más tarde.
error-gateway-not-json = { $host } respondió algo que no es una respuesta del gateway: { $first_line }
    .cure = Revise la plataforma y el proxy; en esta dirección responde otra cosa.
error-gateway-unreadable = La respuesta de { $host } no tiene un valor legible para { $missing }.
    .cure = Inténtelo más tarde; si continúa, le agradecemos que nos informe.
error-sandbox-failed = No se pudo iniciar el sandbox: { $reason }.
    .cure = Inicie uno con sellerkey sandbox e indique su dirección como plataforma.
error-web-client-failed = No se puede establecer una conexión segura: { $reason }.
    .cure = Instale los certificados del sistema (en Debian: ca-certificates) e inténtelo de nuevo.

## El proxy

error-proxy-not-url = No se puede leer la dirección del proxy.
    .cure = Escríbala así: http://proxy.example:3128.
error-proxy-scheme = La dirección de un proxy no empieza por «{ $scheme }:».
    .cure = Escríbala así: http://proxy.example:3128; también se admiten https, socks5 y socks5h.
error-proxy-password = La dirección del proxy incluye un usuario o una contraseña. Sería un secreto, y los ajustes no guardan ninguno.
    .cure = Indique un proxy que no los pida o elija el del sistema, si el sistema conoce la contraseña.
error-proxy-extra = La dirección del proxy tiene algo después del puerto.
    .cure = Escriba solo el host y el puerto, así: http://proxy.example:3128.

## El navegador

error-browser-no-program = No hay ningún programa en «{ $path }».
    .cure = Indique la ruta completa, por ejemplo /usr/bin/firefox.

## Apps

error-app-not-found = No hay ninguna app llamada «{ $name }».
    .cure = Consulte sellerkey app list.
error-app-none = Aún no se ha agregado ninguna app.
    .cure = Agregue una: sellerkey app add NAME --key KEY. La AppKey y el App Secret están en la consola de apps de la plataforma.
error-app-several = Hay varias apps: { $names }.
    .cure = Indique cuál: sellerkey connect APP.
error-app-in-use = «{ $name }» tiene tiendas: { $stores }.
    .cure = Desconecte antes esas tiendas: sellerkey forget STORE.
error-app-secret-gone = El llavero no contiene el App Secret de «{ $name }».
    .cure = Guárdelo de nuevo: sellerkey app edit NAME --secret-stdin.
error-app-key-in-use = Hay tiendas conectadas a través de «{ $name }», por eso su AppKey y su plataforma no cambian.
    .cure = Agregue la otra AppKey como una app aparte: sellerkey app add.
error-name-invalid = Un nombre tiene de 1 a 80 caracteres en una sola línea.
    .cure = Elija otro nombre.
error-name-taken = El nombre «{ $name }» ya está en uso.
    .cure = Elija otro nombre.
error-key-empty = La AppKey está vacía.
    .cure = Copie «AppKey» de la consola de apps.
error-key-character = La AppKey contiene un carácter no válido.
    .cure = Copie «AppKey» de la consola de apps; es un número.
error-key-too-long = La AppKey es demasiado larga.
    .cure = Copie «AppKey» de la consola de apps; es un número.
error-secret-empty = El App Secret está vacío.
    .cure = Copie «App Secret» de la consola de apps.
error-secret-character = El App Secret contiene espacios o caracteres de control.
    .cure = Copie otra vez «App Secret» de la consola de apps, sin nada más.
error-secret-source = No hay terminal donde pedir el App Secret.
    .cure = Páselo por la entrada estándar, con --secret-stdin.
error-platform-unknown = No hay ninguna plataforma llamada «{ $name }».
    .cure = Use aliexpress, sandbox, otro nombre de sellerkey app add --help o la dirección de un gateway.
error-platform-not-url = No se puede leer la dirección del gateway.
    .cure = Escríbala así: https://gateway.example.
error-platform-insecure = Un gateway necesita https, o http hacia 127.0.0.1 o [::1].
    .cure = Escriba 127.0.0.1 en lugar de localhost; para cualquier otro host, use https.
error-platform-extra = La dirección de un gateway no lleva usuario, parámetros ni fragmento.
    .cure = Indique su raíz, así: https://gateway.example.

## URL de callback y callbacks

error-callback-not-url = La URL de callback no se puede leer como dirección.
    .cure = Cópiela de la consola de apps, con https:// al principio.
error-callback-fragment = La URL de callback tiene un fragmento (#…), que ningún servidor llega a ver.
    .cure = Introduzca una sin # en la consola de apps y aquí.
error-callback-contains = La URL de callback contiene «{ $name }», que pertenece a la respuesta.
    .cure = Introduzca una sin ese parámetro en la consola de apps y aquí.
error-callback-scheme = Una URL de callback que empieza por «{ $scheme }:» no puede traer la respuesta.
    .cure = Use https://…, http://127.0.0.1:PORT/… o sellerkey://oauth/callback.
error-callback-no-port = La URL de callback no indica el puerto.
    .cure = Escríbala así: http://127.0.0.1:17653/callback.
error-callback-too-long = Es demasiado largo para ser un callback.
    .cure = Copie solo la dirección de la página en la que terminó el navegador.
error-callback-control-character = Contiene caracteres de control.
    .cure = Copie la dirección otra vez, en una sola línea.
error-callback-unreadable = No es ni una dirección ni un código.
    .cure = Copie la dirección completa de la página en la que terminó el navegador.
error-callback-elsewhere = Esa dirección no es la del callback.
    .cure = Solo sellerkey://oauth/callback o la URL de callback de la app traen un código.
error-callback-twice = «{ $name }» aparece dos veces en esa dirección.
    .cure = Copie la dirección otra vez, tal como la muestra el navegador.
error-callback-missing = A esa dirección le falta «{ $name }».
    .cure = Después de autorizar, copie la dirección completa de la página en la que terminó el navegador.
error-callback-code = El código de esa dirección no es válido.
    .cure = Copie la dirección otra vez, tal como la muestra el navegador.
error-state-foreign = Esa dirección pertenece a una autorización que no inició Sellerkey.
    .cure = Use el enlace que muestra Sellerkey.

## Solicitudes de autorización

error-state-unknown = Ese callback no pertenece a ninguna autorización de este equipo.
    .cure = Use el enlace que Sellerkey muestra ahora.
error-state-used = Ese callback ya se usó; su código está consumido.
    .cure = Si la tienda no aparece, autorice de nuevo.
error-state-late = Esa autorización ya caducó.
    .cure = Empiece de nuevo: sellerkey connect.
error-state-other-attempt = Ese callback pertenece a otra autorización en curso.
    .cure = Péguelo donde se inició esa autorización o use el enlace que se muestra aquí.
error-bare-code = Un código solo no demuestra nada, y aquí nadie puede verificar la cuenta.
    .cure = Pegue la dirección completa, con su state; o agregue --yes si no tiene dudas.
error-cancelled = Cancelado. No se ha cambiado nada.
    .cure = Puede empezar de nuevo cuando quiera.
error-replaced = Una autorización más reciente de la misma tienda sustituyó a esta.
    .cure = Continúe en ella.
error-timed-out = Nadie autorizó en el plazo de una hora.
    .cure = Empiece de nuevo: sellerkey connect.
error-authorization-refused = La plataforma devolvió un rechazo: { $error }.
    .cure = Empiece de nuevo y pulse el botón que concede el acceso.
error-failed-elsewhere = Otro programa de Sellerkey recibió el código y no pudo canjearlo ({ $failure }).
    .cure = Consulte sellerkey activity y autorice de nuevo.
error-no-randomness = Este sistema no proporciona números aleatorios.
    .cure = Informe a quien administra el sistema.
error-port-taken = Otro programa usa el puerto { $port } de este equipo, al que lleva el callback.
    .cure = Cierre ese programa, o indique otro puerto en la consola de apps y con sellerkey app edit NAME --callback URL.
error-port-forbidden = Los programas comunes no pueden usar el puerto { $port }.
    .cure = Indique un puerto superior a 1023 en la consola de apps y con sellerkey app edit NAME --callback URL.
error-port-unusable = No se puede usar el puerto { $port }: { $reason }.
    .cure = Indique otro puerto en la consola de apps y con sellerkey app edit NAME --callback URL.

## Cuentas y tiendas

error-account-different = Autorizó { $came }, pero «{ $store }» es { $expected }. No se ha sobrescrito nada; los tokens nuevos se guardan aparte.
    .cure = Indique qué hacer: sellerkey connect --store NAME --if-different keep-both, move o drop.
error-account-incomparable = La respuesta no indica si autorizó «{ $store }» u otra cuenta. No se ha sobrescrito nada; los tokens nuevos se guardan aparte.
    .cure = Indique qué hacer: sellerkey connect --store NAME --if-different keep-both, move o drop.
error-grant-not-waiting = Ya se decidió sobre esos tokens.
    .cure = Consulte sellerkey status.
error-account-taken = Esa cuenta ya está conectada, como «{ $store }».
    .cure = Indique keep-both y estos tokens pasarán a esa tienda; o drop.
error-decision-unfitting = Esa opción no está disponible para estos tokens.
    .cure = Indique keep-both, move o drop.
error-store-not-found = No hay ninguna tienda llamada «{ $name }».
    .cure = Consulte sellerkey status.
error-store-of-other-app = «{ $store }» se conectó a través de «{ $app }».
    .cure = Omita la app o dé otro nombre a la tienda nueva.
error-token-ended = El token de «{ $store }» caducó.
    .cure = Reautorice la tienda: sellerkey connect --store NAME.
error-token-too-short = El token de «{ $store }» caduca antes de ese plazo.
    .cure = Pida menos con --min-validity o reautorice la tienda.
error-agent-another = Otro programa ya proporciona los tokens de esta carpeta de datos: la aplicación de escritorio u otro agente.
    .cure = No hay que hacer nada; también los renueva.
error-agent-socket = El agente no puede escuchar en { $path }: { $reason }.
    .cure = Indique otra carpeta de datos: SELLERKEY_HOME.
agent-ready = El agente está en marcha: renueva los tokens cuando corresponde y los proporciona en { $path }. Ctrl-C lo detiene.
error-store-busy = Otro programa está renovando el token de esta tienda y aún no ha terminado.
    .cure = Inténtelo de nuevo en un minuto. Si no hay otro Sellerkey en marcha, reinicie el llavero de este equipo.
error-authorization-over = La autorización de «{ $store }» terminó.
    .cure = Reautorice la tienda: sellerkey connect --store NAME.
error-authorization-withdrawn = La plataforma ya no acepta el token de actualización de «{ $store }»: la cuenta revocó el acceso u otro programa lo renovó.
    .cure = Reautorice la tienda: sellerkey connect --store NAME. Si otro programa renueva sus tokens, deje que lo haga solo uno de los dos.
error-authorization-lost = Se perdió la respuesta a una renovación de «{ $store }», y la plataforma ya no acepta el token de actualización anterior.
    .cure = Reautorice la tienda: sellerkey connect --store NAME.
error-renewal-impossible = El token de «{ $store }» no se puede renovar: la plataforma no dio nada con qué renovarlo.
    .cure = Reautorice la tienda cuando caduque su token: sellerkey connect --store NAME.
error-renewal-elsewhere = Otro programa renueva el token de «{ $store }»; aquí solo se vigila.
    .cure = Renuévelo allí e impórtelo de nuevo.
error-renewal-paused = La plataforma rechaza la app «{ $app }» ({ $answer }), por eso no se renuevan los tokens de sus tiendas. Se conservan.
    .cure = Vea qué falla: sellerkey app check NAME. En cuanto la app esté bien, las renovaciones continúan.
error-renewal-just-failed = Hace un momento la plataforma respondió { $answer } para «{ $store }».
    .cure = Espere un minuto e inténtelo de nuevo.
error-renewal-other-account = La respuesta a la renovación de «{ $store }» trajo los tokens de otra cuenta, { $came }. No se ha sobrescrito nada.
    .cure = Indique qué hacer con ellos: sellerkey connect --if-different keep-both, move o drop.
error-tag-invalid = Una etiqueta tiene de 1 a 40 caracteres, sin comas; una tienda tiene hasta 12 etiquetas.
    .cure = Elija otras etiquetas.
error-token-dead = El gateway no acepta ese token ({ $answer }).
    .cure = Use los tokens que el otro programa usa ahora o conecte la tienda aquí.
error-import-unreadable = No es una respuesta de la plataforma con tokens ({ $reason }).
    .cure = Indique el JSON que devolvió la llamada de tokens, con access_token y refresh_token.

## Traslado a otro equipo

error-store-moved = «{ $store }» se trasladó a otro equipo, que es el que renueva su token.
    .cure = Úsela allí. Para renovarla de nuevo aquí, reautorícela (sellerkey connect --store NAME) o, si ningún otro equipo lo ha hecho, restaure la exportación con la que se trasladó.
error-export-exists = Ya hay algo en { $path } y no se sobrescribe.
    .cure = Indique un archivo que aún no exista. Si se interrumpió una exportación, el archivo puede contener una tienda trasladada: consérvelo hasta que sellerkey status indique que la tienda se renueva aquí.
error-export-not-written = No se puede escribir { $path }: { $reason }.
    .cure = Indique un archivo en una carpeta que exista y en la que pueda escribir. No se ha cambiado nada.
error-export-not-kept = { $path } no conservó lo que se escribió.
    .cure = Indique un archivo en otro disco. No se ha cambiado nada.
error-export-not-sealed = No se pudo cifrar la exportación: { $reason }.
    .cure = Inténtelo de nuevo; si continúa, le agradecemos que nos informe. No se ha cambiado nada.
error-export-nothing-to-move = Ninguna de estas tiendas se renueva aquí, así que no hay nada que trasladar.
    .cure = Consulte sellerkey status. Lo que aquí solo se vigila se puede llevar como copia: --copy.
error-export-unfinished = { $path } está creado, pero estas tiendas no se pudieron marcar como trasladadas y se siguen renovando aquí: { $stores }. { $reason }
    .cure = Resuelva lo que lo impide, traslade esas tiendas otra vez, a otro archivo, y restaure también ese.
error-export-not-recipient = «{ $word }» no es un destinatario de age.
    .cure = Indique lo que age-keygen muestra como clave pública (public key) en el otro equipo; empieza por age1.
error-export-recipient-secret = Eso es una identidad, que es secreta. Una exportación se cifra para su clave pública.
    .cure = Indique lo que muestra age-keygen -y para ella; empieza por age1. Quien haya visto esta línea de comandos puede haber visto la identidad: cree una nueva.
error-export-passphrase-empty = La frase de contraseña está vacía.
    .cure = Escríbala en la primera línea de su archivo.
error-export-passphrase-short = La frase de contraseña de una exportación tiene al menos 8 caracteres: el archivo se puede copiar, y hay años para adivinarla.
    .cure = Elija una más larga, como cuatro palabras sin relación entre sí.
error-export-passphrase-differs = Las dos frases de contraseña no coinciden.
    .cure = Empiece de nuevo. No se ha cambiado nada.
error-export-which = No se indicó ninguna tienda.
    .cure = Indique una o varias, o --all.
error-export-way = No se indicó si las tiendas se copian o se trasladan.
    .cure = Indique --copy (el otro equipo vigila los tokens y este los sigue renovando) o --move (el otro los renueva y este deja de hacerlo).
error-export-for-whom = No se indicó para quién se cifra la exportación, y aquí no hay a quién preguntar.
    .cure = Indique un destinatario de age (--to age1…) o un archivo cuya primera línea sea una frase de contraseña (--passphrase-file FILE).
error-restore-unreadable = No se puede leer { $path }: { $reason }.
    .cure = Compruebe el nombre del archivo y si tiene permiso para leerlo.
error-restore-foreign = { $path } pertenece a otro usuario, así que no se sabe si estaba destinado a usted.
    .cure = Si confía en él, cópielo (cp FILE MINE) y restaure la copia; o restáurelo con el usuario propietario.
error-restore-too-large = { $path } es más grande que cualquier exportación.
    .cure = Compruebe el nombre del archivo.
error-restore-not-age = { $path } no es una exportación: no tiene el formato de age.
    .cure = Indique el archivo que creó sellerkey export.
error-restore-damaged = { $path } está dañado: falta una parte o se modificó.
    .cure = Cópielo otra vez desde donde se creó, byte por byte. Aquí no se ha cambiado nada.
error-restore-wants-passphrase = Esta exportación se abre con una frase de contraseña.
    .cure = Ejecute esto en un terminal, que la pedirá, o indique un archivo que la contenga: --passphrase-file FILE.
error-restore-wants-identity = Esta exportación se abre con una identidad de age.
    .cure = Indique el archivo creado con age-keygen cuya clave pública se usó para la exportación: --identity FILE.
error-restore-wrong-passphrase = Esta frase de contraseña no abre la exportación.
    .cure = Indique la que se usó al crearla. No se ha cambiado nada.
error-restore-wrong-identity = Ninguna de estas identidades abre la exportación.
    .cure = Indique aquella cuya clave pública se usó al crearla. No se ha cambiado nada.
error-restore-not-identity = { $path } no contiene ninguna identidad de age.
    .cure = Indique el archivo que creó age-keygen; tiene una línea que empieza por AGE-SECRET-KEY-1. Si la identidad misma está cifrada, descífrela antes.
error-restore-too-much-work = Abrir este archivo exigiría más memoria y tiempo que cualquier exportación legítima, así que no se intenta.
    .cure = Pida a quien lo creó uno hecho con sellerkey export.
error-restore-not-ours = El archivo se abre, pero no contiene una exportación de Sellerkey.
    .cure = Indique el archivo que creó sellerkey export.
error-restore-newer = Esta exportación es de una versión más reciente de Sellerkey (versión { $found }; este programa admite hasta la { $known }).
    .cure = Actualice este programa. No se ha cambiado nada.
error-restore-secret-differs = «{ $app }» tiene aquí un App Secret distinto del de la exportación. Uno de los dos es incorrecto, así que no se ha cambiado nada.
    .cure = Averigüe cuál: sellerkey app check NAME. Si es el de aquí, guarde el correcto (sellerkey app edit NAME --secret-stdin); si no, hágalo donde se creó la exportación y créela de nuevo.
error-restore-busy = Otro programa está restaurando una exportación en este momento.
    .cure = Inténtelo de nuevo en un momento.
ask-way = ¿Copiar, para vigilarlas allí y renovarlas aquí, o trasladar, para renovarlas allí y dejar de hacerlo aquí? [copy/move]
ask-export-passphrase = Una frase de contraseña para la exportación, de al menos 8 caracteres:
ask-restore-passphrase = Frase de contraseña de la exportación:
exported = { $path } contiene { $count ->
        [one] una tienda
       *[other] { $count } tiendas
    } con todo lo que el otro equipo necesita. Allí: sellerkey restore FILE
exported-copied = «{ $store }» está copiada. El otro equipo puede usar su token hasta { $token }, pero no renovarlo; se sigue renovando aquí.
exported-watched = «{ $store }» está copiada, pues aquí no se renueva.
exported-moved = «{ $store }» está trasladada y ya no se renueva aquí. El token que queda aquí vale hasta { $token }.
exported-one-place = Restaure el archivo en un solo lugar: dos programas que renuevan los mismos tokens se los invalidan entre sí. Cuando haya salido bien, elimínelo.
restore-shows = Creada { $at }, con { $count ->
        [one] una tienda
       *[other] { $count } tiendas
    }:
restore-app-added = App «{ $app }»: se agrega
restore-app-there = App «{ $app }»: ya está aquí
restore-store-restored = Tienda «{ $store }»: se renovará aquí
restore-store-watched = Tienda «{ $store }»: solo se vigilará; se renueva en otro lugar
restore-store-returned = Tienda «{ $store }»: se había trasladado y volverá a renovarse aquí
restore-store-taken-over = Tienda «{ $store }»: está aquí y recibe tokens más recientes
restore-store-there = Tienda «{ $store }»: ya está aquí, con estos tokens
restore-store-newer-here = Tienda «{ $store }»: está aquí con tokens más recientes, que se conservan
restore-store-renewed-here = Tienda «{ $store }»: se renueva aquí, y una copia no lo cambia
confirm-restore = ¿Restaurar esto? [y/N]
restore-none = Ya está todo aquí. No se ha cambiado nada.
restored-restored = «{ $store }» está restaurada y, a partir de ahora, se renueva aquí.
restored-watched = «{ $store }» está restaurada y solo se vigila. Su token vale hasta { $token }; se renueva en otro lugar.
restored-returned = «{ $store }» vuelve a renovarse aquí.
restored-taken-over = «{ $store }» tiene tokens más recientes.
restored-kept = «{ $store }» sigue como estaba.
restored-not-renewed = «{ $store }» está restaurada, pero aún no se pudo renovar: { $what }
restored-one-place = Desde aquí no se puede saber si el archivo se restauró también en otro lugar. Lo trasladado solo puede estar en un lugar: elimine el archivo.

## Entregas
deliver-ask = ¿Entregar a partir de ahora los tokens de «{ $store }»?
deliver-ask-command =
    Cada token de acceso nuevo se pasa a este comando:

    { $place }

    Con el token, ese comando puede actuar en la tienda. Elija Entregar solo si acaba de configurar esto personalmente.
deliver-ask-webhook =
    Cada token de acceso nuevo se envía a esta dirección:

    { $place }

    Quien responda allí puede actuar en la tienda. Elija Entregar solo si acaba de configurar esto personalmente.
deliver-ask-file =
    Cada token de acceso nuevo se escribe en este archivo:

    { $place }

    Quien pueda leerlo puede actuar en la tienda. Elija Entregar solo si acaba de configurar esto personalmente.
deliver-ask-yes = Entregar
deliver-ask-no = Cancelar
error-delivery-not-found = Esta tienda no tiene ninguna entrega llamada «{ $name }».
    .cure = Vea las que hay: sellerkey delivery list.
error-delivery-name-taken = Otra entrega de esta tienda se llama «{ $name }».
    .cure = Dé otro nombre a esta: --name NAME.
error-delivery-no-command = No se indicó ningún comando.
    .cure = Escríbalo después de dos guiones: sellerkey delivery add STORE -- railway variable set KEY --stdin
error-delivery-open-quote = Hay unas comillas sin cerrar en el comando.
    .cure = Escriba las comillas por pares, o una barra invertida delante de la que deba quedar tal cual.
error-delivery-bad-variable = Eso no es un nombre de variable.
    .cure = Use letras, dígitos y guiones bajos, sin empezar por un dígito, como ALIEXPRESS_ACCESS_TOKEN.
error-delivery-bad-mode = Esos permisos no sirven para el archivo de un token.
    .cure = Indique 600 para que solo lo lea usted, o 640 para que también lo lea un grupo; nadie más que el propietario puede escribir en él.
error-delivery-no-program = No hay ningún programa { $program } que se pueda ejecutar.
    .cure = Instálelo o indique su ruta completa.
error-delivery-no-address = Eso no es una dirección.
    .cure = Indíquela tal como figura en los ajustes del receptor, empezando por https://.
error-delivery-not-https = Un token solo se envía por https, o a este equipo por su número (http://127.0.0.1).
    .cure = Dé al receptor una dirección https, con un proxy o un túnel si hace falta.
error-delivery-password-in-address = La dirección contiene un usuario o una contraseña, que en la base de datos local podría leer cualquiera que tenga el archivo.
    .cure = Quítelos de la dirección: el receptor reconoce al remitente por la firma.
error-delivery-bad-secret = Eso no es un secreto de webhook.
    .cure = Indique whsec_ y de 24 a 64 bytes en base64, u omítalo y se creará uno.
error-delivery-no-randomness = El sistema no proporciona bytes aleatorios.
    .cure = Inténtelo de nuevo cuando el equipo lleve un rato encendido.
error-delivery-path-not-whole = «{ $path }» no es la ruta completa de un archivo.
    .cure = Indique una ruta que empiece por / y termine con el nombre del archivo.
error-delivery-failed = { $program } no aceptó el token: código de salida { $status }. Respondió: { $said }
    .cure = Ejecute el comando a mano con otro texto en la entrada estándar y corrija lo que indique. Se reintenta automáticamente; al momento, con: sellerkey deliver.
error-delivery-hung = { $program } no terminó en { $seconds } segundos y se detuvo.
    .cure = Compruebe si pregunta algo: no hay nadie para responder. Se reintenta automáticamente.
error-delivery-not-run = No se pudo ejecutar { $program }: { $reason }.
    .cure = Compruebe si sigue ahí y se puede ejecutar. Si cambió de lugar, elimine la entrega y agréguela de nuevo.
error-delivery-answered = { $host } respondió HTTP { $status }; no confirmó que recibió el token.
    .cure = Consulte el registro del receptor. El receptor confirma con un 2xx que tiene el token; hasta entonces se reintenta automáticamente.
error-delivery-redirected = { $host } remite a otra dirección. Sellerkey no la sigue: quien la indica obtendría el token.
    .cure = Elimine la entrega y agréguela con su dirección real.
error-delivery-not-plain = En { $path } hay algo que no es un archivo normal.
    .cure = Indique una ruta donde no haya nada, o un archivo.
error-delivery-foreign = El archivo { $path } pertenece a otro usuario.
    .cure = Elimine ese archivo o indique otra ruta.
error-delivery-open-folder = Cualquiera puede escribir en { $path }, y por tanto poner allí otro archivo.
    .cure = Cierre la carpeta (chmod o-w) o indique otra ruta.
error-delivery-owner = No se puede asignar { $path } a su propietario: { $reason }.
    .cure = Solo root asigna archivos a otros; omita --owner o ejecute Sellerkey como root.
error-delivery-busy = Otro programa está entregando ahí ahora mismo.
    .cure = Inténtelo de nuevo en un minuto.
error-delivery-no-token = El token de «{ $store }» caducó: no hay nada que entregar.
    .cure = Renuévelo antes: sellerkey renew STORE.
error-no-such-owner = Aquí no hay ningún usuario ni grupo llamado «{ $name }».
    .cure = Indique USER, USER:GROUP o :GROUP, por nombre o número.
delivery-added = A partir de ahora, los tokens de «{ $store }» se entregan a { $name }.
delivery-removed = Los tokens de «{ $store }» ya no se entregan a { $name }. Lo que está allí se queda hasta que caduque.
delivery-secret = Este secreto demuestra al receptor que el envío es de Sellerkey. Solo se muestra ahora:
delivery-done = «{ $store }»: entregado a { $name }.
delivery-not-done = «{ $store }»: no entregado a { $name }. { $what }
delivery-none = No se entregan tokens en ningún sitio. Para cambiarlo: sellerkey delivery add STORE --help
deliver-none-due = Todo está entregado.
delivery-arrived = entregado { $at }
delivery-behind = uno anterior se entregó { $at }
delivery-waits = aún sin entregar
delivery-failing = falló, próximo intento { $next }: { $what }
status-not-delivered = «{ $store }» no se entrega a { $name }: { $what }
activity-delivered = entregado a { $name }
activity-not-delivered = no entregado a { $name }
column-delivery = entrega
column-to = destino
column-arrived = estado

## Autorizaciones de otra persona: enlaces y lo que los recibe de vuelta

error-link-life = Un enlace vale entre una hora y treinta días.
    .cure = Escríbalo así: --valid 7d.
error-link-callback-here = El callback { $callback } lleva al equipo de quien abre el enlace: alguien que está en otro lugar no puede volver aquí.
    .cure = Dé a la app un callback https que lleve a este equipo, en la consola de apps y con sellerkey app edit NAME --callback URL; docs/servers.md muestra cómo.
error-link-callback-open = El callback { $callback } no es https: cualquiera en el camino podría leer el código.
    .cure = Dé a la app un callback https, en la consola de apps y con sellerkey app edit NAME --callback URL.
error-link-sandbox = El sandbox integrado solo funciona mientras un programa lo usa, y un enlace debe durar más.
    .cure = Ejecute sellerkey sandbox y agregue una app cuya plataforma sea su dirección.
error-link-not-found = Ningún enlace tiene el id «{ $id }».
    .cure = Consulte sellerkey links.
error-link-over = Ese enlace ya no se puede usar.
    .cure = Consulte sellerkey links para saber qué pasó con él.
error-listen-taken = Otro programa ya escucha en { $address }.
    .cure = Si es sellerkey listen, basta con uno. Si no, elija otro puerto aquí y en el proxy: --addr 127.0.0.1:PORT.
error-listen-forbidden = Los programas comunes no pueden escuchar en { $address }.
    .cure = Elija un puerto superior a 1023 y haga que el proxy lleve a él.
error-listen-unusable = No se puede escuchar en { $address }: { $reason }.
    .cure = Elija una dirección de este equipo, como 127.0.0.1:8080.

link-made = Envíe este enlace al titular de la cuenta. Sirve una sola vez, hasta { $until }:
link-write = Lo que puede escribir al enviarlo:
link-words = «Abra este enlace, inicie sesión en { $platform } con la cuenta de su tienda y autorice la app “{ $app }”. Sirve una sola vez, hasta { $until }. La página final indica si ha funcionado. Le ruego que no reenvíe el enlace.»
link-words-again = «Abra este enlace, inicie sesión en { $platform } como { $account } y autorice de nuevo la app “{ $app }”. Sirve una sola vez, hasta { $until }. La página final indica si ha funcionado. Le ruego que no reenvíe el enlace.»
link-listen = Hasta entonces, esto debe estar en marcha en el equipo al que lleva { $callback }: sellerkey listen
link-paste = Si allí nada puede escuchar, pida al titular que le envíe, en un plazo de 3 minutos, la dirección completa de la página en la que termine: sellerkey links paste
link-cancel = Para anularlo: sellerkey links cancel { $id }
link-taken-back = El enlace está anulado. Quien lo abra verá todavía la página de la plataforma, pero aquí no tendrá ningún efecto.
link-waiting = en espera
link-exchanging = en curso
link-used = usado
link-expired = caducado
link-replaced = sustituido por uno más reciente
link-failed = con error
links-none = No hay enlaces. Cree uno: sellerkey connect --link
links-paste = La dirección completa de la página en la que terminó el titular:
column-id = ID
column-until = VÁLIDO HASTA
column-standing = ENLACE

listen-ready = Escuchando en { $address }, hasta Ctrl-C
listen-callback = { $callback } debe llevar a http://{ $address }, por un proxy o un túnel que conserve la ruta y Host
listen-no-callback = Ninguna app tiene un callback al que pueda volver alguien desde otro lugar. Dé a una un callback https: sellerkey app edit NAME --callback URL.
listen-open = Quien llegue a { $address } puede hablar con este programa. Ponga delante algo que use TLS y no deje que llegue nadie más: en una red abierta se puede leer un código.
listen-brought = { $account } autorizó «{ $app }»; continúa el programa que lo inició.
listen-undecided = { $what } Los tokens nuevos están en espera y no se ha sobrescrito nada: sellerkey connect --store "{ $store }" --if-different keep-both, move o drop.
listen-refused = El titular no autorizó «{ $app }» (tienda: { $store }). { $what }
listen-expired = Alguien llegó por un enlace que ya no es válido (app: { $app }, tienda: { $store }). { $what }
listen-used = Alguien llegó otra vez por un enlace ya usado (app: { $app }, tienda: { $store }).
listen-not-now = El titular autorizó «{ $app }» y no se pudieron guardar los tokens: { $what } No se ha consumido nada: resuélvalo y pídale que abra el enlace otra vez.
listen-failed = El titular autorizó «{ $app }» (tienda: { $store }) y el canje falló: { $what } El enlace está consumido; cree uno nuevo.
listen-stray = Llegó algo que no pertenece a ningún enlace: { $what }
listen-trouble = Llegó alguien y no se pudo averiguar a qué enlace corresponde: { $what }

# Lo que el titular de la cuenta ve en el navegador.
page-unnamed-account = una cuenta sin nombre
page-connected = Conectada
    .text = { $account } está conectada a «{ $app }». No hay que hacer nada más; puede cerrar esta pestaña.
page-brought = Autorizada
    .text = Autorizó «{ $app }» como { $account }. Vuelva a Sellerkey; puede cerrar esta pestaña.
page-other-account = Se esperaba otra cuenta
    .text = Autorizó «{ $app }» como { $account }, pero el enlace era para otra cuenta. No se ha cambiado nada. Quien le envió el enlace decide cómo continuar; si quería usar otra cuenta, pida un enlace nuevo e inicie sesión con ella.
page-undecided = Falta un paso
    .text = Autorizó «{ $app }» como { $account }. Quien le envió el enlace debe completarlo por su parte; usted no tiene que hacer nada más.
page-used = Este enlace ya se usó
    .text = Sellerkey ya tiene la autorización. No hay que hacer nada más; puede cerrar esta pestaña.
page-working = Sellerkey está trabajando
    .text = Su autorización ha llegado y se está canjeando por tokens. Eso continúa sin esta página: pregunte el resultado a quien le envió el enlace.
page-refused = Sin autorizar
    .text = La plataforma indica que «{ $app }» no se autorizó. No se ha conectado nada. Si cambia de opinión, pida un enlace nuevo a quien le envió este.
page-not-now = Sellerkey no puede recibirlo ahora
    .text = No se ha consumido nada. Avise a quien le envió el enlace; cuando lo haya resuelto, abra otra vez el mismo enlace.
page-taken-back = Este enlace se anuló
    .text = No se ha conectado nada. Si aún quiere autorizar la app, pida un enlace nuevo a quien le envió este.
page-replaced = Hay un enlace más reciente
    .text = No se ha conectado nada. Use el enlace más reciente o pregunte a quien le envió este.
page-spent = Este enlace está consumido
    .text = Ya se usó, sin resultado. Pida uno nuevo a quien se lo envió.
page-expired = Este enlace caducó
    .text = No se ha conectado nada. Pida uno nuevo a quien se lo envió.
page-code-refused = La plataforma lo rechazó
    .text = Autorizó «{ $app }», pero después la plataforma no quiso entregar tokens. No se ha conectado nada. Un código nunca se envía dos veces: pida un enlace nuevo a quien le envió este.
page-gateway-trouble = La plataforma no respondió
    .text = Autorizó «{ $app }», pero la plataforma no dio ninguna respuesta legible. No se ha conectado nada. Un código nunca se envía dos veces: pida dentro de un rato un enlace nuevo a quien le envió este.
page-failed = Algo salió mal
    .text = Autorizó «{ $app }», pero no se pudieron guardar los tokens. Pida un enlace nuevo a quien le envió este.
page-nothing = Aquí no hay nada que hacer
    .text = Esta dirección recibe autorizaciones para Sellerkey, y no había ninguna en camino. Si llegó aquí desde la página de la plataforma, pida un enlace nuevo a quien le envió este.

## El inspector: qué se puede leer

error-read-empty = No hay nada que leer.
    .cure = Indique la solicitud rechazada: su dirección, una línea de comandos cURL, una línea de registro o sus parámetros.
error-read-too-long = Ocupa más de 1 MiB.
    .cure = Indique una sola solicitud.
error-read-no-request = Línea { $line }, columna { $column }: esto no es una solicitud.
    .cure = Indique la solicitud rechazada: su dirección, una línea de comandos cURL, una solicitud HTTP sin procesar, una línea de registro con una dirección, pares nombre=valor, JSON, el texto que se firmó o la respuesta del gateway.
error-read-open-quote = Línea { $line }, columna { $column }: estas comillas no se cierran.
    .cure = Copie la línea de comandos otra vez, hasta el final.
error-read-unknown-option = Línea { $line }, columna { $column }: aquí no se conoce la opción { $option } de cURL.
    .cure = Quítela si la solicitud es la misma sin ella.
error-read-option-value = Línea { $line }, columna { $column }: { $option } necesita un valor.
    .cure = Copie la línea de comandos otra vez, hasta el final.
error-read-in-file = Línea { $line }, columna { $column }: el valor de { $option } está en un archivo.
    .cure = Escriba el valor en su lugar; no se lee ningún archivo.
error-read-in-variable = Línea { $line }, columna { $column }: hay un valor en la variable { $option }.
    .cure = Escriba el valor en su lugar, tal como se envió.
error-read-not-url = Línea { $line }, columna { $column }: no se puede leer esta dirección.
    .cure = Cópiela otra vez, con https:// al principio.
error-read-json = Línea { $line }, columna { $column }: no se puede leer este JSON.
    .cure = Cópielo otra vez, desde la primera llave hasta la última.
error-read-percent-encoding = Línea { $line }, columna { $column }: esto no es una codificación porcentual de UTF-8.
    .cure = Copie la solicitud tal como se envió; un signo de porcentaje propio del valor se envía como %25.
error-inspection-ended = La búsqueda terminó antes de tiempo.
    .cure = Inténtelo de nuevo; si continúa, le agradecemos que nos informe.
error-request-not-kept = La actividad no contiene ninguna solicitud { $id }.
    .cure = Consulte sellerkey activity: una solicitud se guarda cuando se rechaza su firma.
error-inspection-gone = Esa inspección ya no existe, así que no se toma nada de ella.
    .cure = Inspeccione la solicitud de nuevo.
error-dry-run-other-call = No es una llamada de tokens, así que no se envía.
    .cure = Compruebe una app con una llamada de tokens: sellerkey app check NAME.
error-dry-run-no-secret = Sin el App Secret no se puede firmar nada.
    .cure = Indique la app o su App Secret.
error-no-code = Eso no es un código.
    .cure = Pegue el código o la dirección completa de la página en la que terminó el navegador.
error-dry-run-no-key = La solicitud no contiene una AppKey que se pueda enviar.
    .cure = Agregue app_key o indique la app.
error-dry-run-app-changed = «{ $name }» tiene ahora otra AppKey u otra plataforma, así que no se envía nada.
    .cure = Inspeccione la solicitud de nuevo.
error-dry-run-foreign-host = { $host } no es un host de ninguna plataforma, así que no se envía nada allí.
    .cure = Indique la app y la llamada de prueba irá a su propia plataforma.

notation-url = Leído como dirección
notation-curl-sh = Leído como línea de comandos cURL (sh)
notation-curl-cmd = Leído como línea de comandos cURL (cmd)
notation-http = Leído como solicitud HTTP sin procesar
notation-log-line = Leído como línea de registro con una dirección
notation-form-pairs = Leído como pares nombre=valor
notation-json-pairs = Leído como JSON
notation-signed-text = Leído como el texto que se firmó
notation-answer = Leído como respuesta del gateway

remark-one-of = Contiene { $count } solicitudes; se leyó la primera que tiene firma.
remark-lines-joined = Se reunió una dirección que estaba partida en varias líneas.
remark-address-unquoted = La dirección no lleva comillas, así que un shell habría cortado el comando en el primer &; se leyó completa.

## El inspector: resultado

verdict-right = La firma es correcta.
    .detail = { $count ->
        [0] Esta solicitud no tiene ningún otro problema.
        [one] La solicitud tiene otro problema.
       *[other] La solicitud tiene otros { $count } problemas.
    }
verdict-right-but-refused = El método de firma es correcto y, aun así, se rechazó la firma.
    .detail = Por tanto, el gateway tiene otro App Secret para esta AppKey: compare ambos con la consola de apps; al restablecerlo allí se genera uno nuevo.
verdict-wrong = { $count ->
        [one] La firma es incorrecta: un error.
       *[other] La firma es incorrecta: { $count } errores.
    }
    .detail = El método que se muestra aquí produce exactamente la firma enviada: no hay duda.
verdict-unexplained = La firma es incorrecta y ninguno de los { $tried } métodos probados la produce.
    .detail = Queda la posibilidad de otro App Secret, de una solicitud modificada después de firmar o de un método que no está entre ellos.
verdict-no-secret = { $count ->
        [0] Sin el App Secret no se ve ningún error.
        [one] Sin el App Secret se ve un error.
       *[other] Sin el App Secret se ven { $count } errores.
    }
    .detail = Con el App Secret se puede comprobar la propia firma.
verdict-no-sign = { $count ->
        [one] Un error, y no hay firma que comprobar.
       *[other] { $count } errores, y no hay firma que comprobar.
    }
    .detail = Con la firma enviada y el App Secret se puede encontrar el método.
verdict-masked = Aquí hay códigos o tokens ocultos, por eso no se puede rehacer la firma.
    .detail = Lo que envía Sellerkey se firma con el método correcto: si se rechaza, compare el App Secret con el de la consola de apps.
verdict-text = { $count ->
        [0] Este texto no tiene errores.
        [one] Un error en este texto.
       *[other] { $count } errores en este texto.
    }
    .detail = Con la solicitud a la que pertenece y el App Secret se puede decir más.
verdict-answer = El gateway respondió { $answer }.
verdict-cancelled = La búsqueda se detuvo después de { $tried } métodos.
    .detail = Hasta ahí, ninguno produce esta firma.

inspect-read-as = { $notation }.
inspect-signed = Lo que firmó el programa
inspect-findings = Qué cambiar
inspect-difference = De ese texto al correcto
inspect-legend = {"[-"}borrar{"-]"}  {"{+"}insertar{"+}"}  *** oculto
inspect-mended = La solicitud correcta
inspect-text = Texto a firmar
inspect-sign = Firma
inspect-curl = Para enviarla
inspect-wants-secret = Con el App Secret, aquí aparecen su firma y una línea cURL.
inspect-wants-code = No lleva un código que aún se pueda usar: el gateway responde InvalidCode, lo que demuestra que AppKey, App Secret y método son correctos. Para obtener tokens, firme enseguida con un código nuevo; sellerkey connect lo hace.
inspect-other-key = La solicitud indica la AppKey { $sent }, y «{ $app }» tiene { $key }. La solicitud correcta es la de «{ $app }».
inspect-tried = { $tried } métodos probados en { $elapsed } ms.
inspect-answer = El gateway le respondió { $answer }.
inspect-ask-secret = App Secret (no se muestra; Enter para omitirlo):
dry-run-good = La llamada de prueba recibió InvalidCode, como debe ser: AppKey, App Secret y método son correctos.
dry-run-took = El gateway aceptó un código inventado. Aun así, AppKey, App Secret y método son correctos.
dry-run-refused = La llamada de prueba se firmó con el método correcto y se rechazó: el gateway tiene otro App Secret para esta AppKey.

finding-plain-hash = Use HMAC-SHA256 con el App Secret como clave.
    .detail = La línea de ejemplo de la documentación muestra un SHA-256 simple, y el valor que la acompaña es el HMAC.
finding-secret-wrapped = Quite el App Secret del texto.
    .detail = Rodear el texto con el App Secret es el método del gateway antiguo; ahora es la clave y nada más.
finding-path-has-rest = Firme la ruta sin /rest.
    .detail = Esa parte pertenece a la dirección; la ruta firmada empieza después, como /auth/token/create.
finding-path-missing = Ponga la ruta antes del primer parámetro.
    .detail = Una llamada de sistema firma su ruta tal como está documentada, como /auth/token/create.
finding-path-on-business-call = Quite la ruta del texto.
    .detail = Una llamada de negocio se identifica por su parámetro method y no lleva ninguna ruta delante.
finding-sign-method-unsigned = Incluya sign_method en el texto.
    .detail = Se firman todos los parámetros que se envían, excepto sign.
finding-sent-unsigned = Firme { $name } con el valor que se envía.
    .detail = El gateway firma todos los parámetros que recibe, excepto sign.
finding-signed-unsent = Quite { $name } del texto.
    .detail = Se firma y no se envía, así que el gateway no puede firmarlo.
finding-values-encoded = Firme los valores tal como son, antes de cualquier codificación porcentual.
    .detail = La codificación corresponde a la dirección o al formulario y se hace después de firmar.
finding-text-encoded = Firme el texto tal como es, sin codificación porcentual.
    .detail = La codificación corresponde a la dirección o al formulario y se hace después de firmar.
finding-joined-with-ampersand = Una nombres y valores sin nada entre ellos.
    .detail = El texto firmado no lleva & ni = propios: es app_key, su valor, el nombre siguiente, su valor.
finding-unsorted = Ordene los parámetros por nombre antes de firmar.
    .detail = El gateway ordena lo que recibe, sea cual sea el orden de envío.
finding-locale-sorted = Ordene los nombres por sus bytes.
    .detail = Ordenar según las reglas de un idioma, o sin distinguir mayúsculas, coloca algunos nombres en otro lugar.
finding-key-message-swapped = Pase a HMAC el App Secret como clave y el texto como mensaje.
    .detail = Aquí estaban intercambiados; cada biblioteca los recibe en un orden distinto.
finding-md5 = Use HMAC-SHA256 en lugar de MD5.
    .detail = MD5 es el resumen del gateway antiguo, y sign_method=sha256 significa HMAC-SHA256.
finding-hmac-md5 = Use HMAC-SHA256 en lugar de HMAC-MD5.
    .detail = Solo difiere el algoritmo de resumen, y sign_method=sha256 indica el correcto.
finding-hmac-sha1 = Use HMAC-SHA256 en lugar de HMAC-SHA1.
    .detail = Solo difiere el algoritmo de resumen, y sign_method=sha256 indica el correcto.
finding-lower-case = Escriba la firma en mayúsculas.
    .detail = Los dígitos son hexadecimales en mayúsculas, de la A a la F.
finding-base64 = Escriba la firma en hexadecimal, no en base64.
    .detail = Una firma tiene 64 dígitos hexadecimales en mayúsculas.
finding-secret-whitespace = Quite los espacios del App Secret.
    .detail = La clave que firmó tiene un espacio o un salto de línea al final o al principio, algo frecuente al copiar.
finding-no-recipe-matched = Compare el App Secret con el de la consola de apps y no cambie nada después de firmar.
    .detail = Ningún método probado produce esta firma; lo más probable es que sea de otro App Secret o de otra solicitud.
finding-timestamp-seconds = Envíe el timestamp en milisegundos.
    .detail = Este cuenta segundos: el gateway espera 13 dígitos.
finding-timestamp-format = Escriba el timestamp en milisegundos o así: 2017-11-11T12:00:00Z.
    .detail = El gateway no lee ningún otro formato ni la hora local.
finding-timestamp-skew = Genere el timestamp justo antes de enviar, con un reloj en hora.
    .detail = Este se desvía { $off ->
        [days] { $days } d
        [hours] { $hours } h { $minutes } min
       *[other] { $minutes } min
    } del reloj del gateway; se admiten dos horas.
finding-placeholder-sign = Envíe la firma de esta misma solicitud.
    .detail = Esta aparece en todos los ejemplos de la documentación y no pertenece a ninguno.
finding-unknown-parameter = Quite { $name }.
    .detail = Esta llamada no lo conoce.
finding-missing-parameter = Envíe { $name } en la URL o en el formulario.
    .detail = { $place ->
        [header] Está en una cabecera, donde el gateway no lo busca.
        [json] Está en un cuerpo JSON, donde el gateway no lo busca.
       *[other] El gateway no lo encuentra, y no busca en cabeceras ni en un cuerpo JSON.
    }
finding-empty-parameter = Quite { $name } mientras esté vacío.
    .detail = Los SDK oficiales no coinciden en si se firma un valor vacío, así que la solicitud segura no lleva ninguno.
finding-wrong-host = { $has_right ->
        [yes] Envíela a { $right }.
       *[no] Envíela al host de la plataforma.
    }
    .detail = { $name } no es un host de la plataforma.
finding-wrong-path = { $has_right ->
        [yes] Envíela a { $right }.
       *[no] Envíela a una ruta de la plataforma.
    }
    .detail = { $name } no está entre las que documenta.
finding-dummy-code = Ponga el código que envía la página de autorización.
    .detail = Este no es un código: cuando la firma sea correcta, la respuesta será InvalidCode, lo que demuestra que AppKey y App Secret son correctos.
finding-code-of-other-app = { $whitespace ->
        [code] Quite los espacios del código.
        [app_key] Quite los espacios de la AppKey.
       *[other] Autorice con la app cuya AppKey se envía.
    }
    .detail = { $whitespace ->
        [code] Con ellos el código es otro, y la firma también.
        [app_key] Con ellos la AppKey no es la del código.
       *[other] El código se emitió para la AppKey { $name }.
    }

## La consulta al soporte: lo que pide el formulario de la plataforma y lo que se comprobó

ticket-title = Consulta al soporte
ticket-app-key = AppKey
ticket-description = Descripción (Description)
ticket-request-id = RequestID
ticket-api-path = Ruta de API (API path)
ticket-request-body = Parámetros de la solicitud (RequestBody)
ticket-unknown = (complete este dato)
ticket-some-error = un error
ticket-description-right = El gateway responde { $answer } a esta solicitud, aunque su firma está hecha con el método publicado: UPPER(HEX(HMAC_SHA256(app secret, texto))). Les rogamos que comprueben qué App Secret tiene la plataforma para esta AppKey y que la app puede hacer esta llamada.
ticket-description-wrong = El gateway responde { $answer } a esta solicitud. Su firma se hizo con un método distinto del publicado; les rogamos que confirmen el texto a firmar que figura abajo.
ticket-description-unexplained = El gateway responde { $answer } a esta solicitud. Ninguno de los { $tried } métodos probados produce su firma con nuestro App Secret. Les rogamos que comprueben qué App Secret tiene la plataforma para esta AppKey y que nos indiquen el texto que el gateway firma para este RequestID.
ticket-description-unchecked = El gateway responde { $answer } a esta solicitud. Les rogamos que nos indiquen el texto que el gateway firma para este RequestID.
ticket-checked = Lo que se comprobó con Sellerkey:
ticket-sign-right = La firma es la de HMAC-SHA256 sobre el texto, con el App Secret como clave, en hexadecimal en mayúsculas.
ticket-recipe = La firma se hizo con { $recipe }.
ticket-no-recipe = Se probaron { $tried } métodos con nuestro App Secret y ninguno produce esta firma.
ticket-not-checked = La firma en sí no se comprobó.
ticket-dry-run = Una llamada firmada con el método publicado, con un código inventado, recibió { $answer } (RequestID { $request_id }).
ticket-shape = El texto a firmar, con sus partes separadas y los valores reales ocultos: { $text }

## Diagnóstico

examination-vault = Llavero
examination-vault-items = Secretos
examination-registry = Base de datos local
examination-proxy = Proxy
examination-gateway = Plataforma
examination-clock = Reloj
examination-apps = App
examination-stores = Tienda
examination-deliveries = Entrega
examination-scheme = Enlaces
examination-browser = Navegador
examination-agent = Agente
examination-programs = Programas
examination-versions = Versiones

outcome-good = bien
outcome-note = aviso
outcome-bad = mal
outcome-not-examined = sin examinar

doctor-needs-registry = Sin examinar: no se puede abrir la base de datos local.
    .cure = Repare antes la base de datos local.
doctor-needs-vault = Sin examinar: no se puede leer ningún secreto.
    .cure = Vea lo que se indica sobre el llavero y los secretos.
doctor-took-too-long = Sin examinar: tardó demasiado.
    .cure = Examine de nuevo. Si vuelve a ocurrir, guarde un informe de soporte y envíenoslo.
doctor-offline = Sin examinar: no se envía nada.
    .cure = Omita --offline.
doctor-no-apps = Aún no hay apps, así que no se consulta a ninguna plataforma.
doctor-no-stores = Aún no hay tiendas.
doctor-no-deliveries = No se entregan tokens en ningún sitio.
doctor-not-on-this-system = Este sistema no lo indica.

doctor-vault-keychain = El llavero de este equipo conserva lo que se escribe y lo devuelve.
doctor-vault-files = Los archivos cifrados de { $path } conservan lo que se escribe y lo devuelven. Se eligieron para esta carpeta de datos.
doctor-vault-memory = Los secretos están solo en la memoria y desaparecen al terminar el programa.
doctor-items-good = Secretos guardados: { $number }, tan recientes como indica la base de datos local.
doctor-items-none = Aún no se guarda ningún secreto.
doctor-item-gone = Los tokens de «{ $store }» ya no están.
    .cure = Reautorice la tienda: sellerkey connect --store "{ $store }".
doctor-item-newer = Los tokens de «{ $store }» son más recientes de lo que indica la base de datos local.
    .cure = «Reparar» los incorpora. También lo hace la próxima renovación.
doctor-item-older = Los tokens de «{ $store }» son más antiguos de lo que indica la base de datos local, como cuando se restaura una copia de seguridad del llavero.
    .cure = Renueve la tienda: sellerkey renew "{ $store }". Si se rechaza, reautorícela.
doctor-item-not-described = Los datos de «{ $app }» están solo en la base de datos local, así que no se podrían recuperar del llavero.
    .cure = «Reparar» los guarda junto al App Secret de la app.
doctor-item-webhook-gone = El secreto con el que firma «{ $name }» ya no está.
    .cure = Elimine la entrega y agréguela de nuevo, con el secreto del receptor.

doctor-registry-good = La base de datos local está íntegra: esquema { $schema }, { $size } KiB.
doctor-registry-damaged = La base de datos local está dañada: { $reason }
    .cure = «Reparar» aparta el archivo y crea otro a partir del llavero: se recuperan las apps y las tiendas con sus tokens. Las entregas, los ajustes y la actividad no; los nombres y las etiquetas, solo donde aún se pueda leer el archivo anterior.
doctor-folder-good = { $path } está cerrada a otros usuarios.
doctor-folder-open = { $path } está abierta a otros usuarios (permisos { $mode }).
    .cure = «Reparar» la cierra: 0700 para la carpeta, 0600 para la base de datos local.
doctor-disk-low = Solo quedan { $free } MiB libres donde está { $path }.
    .cure = Libere espacio antes de que no se puedan guardar los tokens nuevos.

doctor-proxy-none = A las plataformas se accede directamente, como se eligió en Ajustes.
doctor-proxy-chosen = A las plataformas se accede a través de { $proxy }, como se eligió en Ajustes.
doctor-proxy-system = A las plataformas se accede como indica el sistema; no hay ningún proxy en el entorno.
doctor-proxy-system-some = A las plataformas se accede a través de { $proxy }, como indica el entorno.

doctor-gateway-good = { $gateway } responde como una plataforma.
doctor-gateway-unknown = No se pudo consultar nada.
doctor-clock-good = El reloj de este equipo y el de { $gateway } coinciden.
doctor-clock-far = El reloj de este equipo está { $direction ->
        [behind] atrasado
       *[ahead] adelantado
    } { $off ->
        [days] { $days } d
        [hours] { $hours } h { $minutes } min
       *[other] { $minutes } min
    } respecto al de { $gateway }. Sellerkey lo tiene en cuenta; otros programas, quizá no.
    .cure = Deje que el sistema ajuste su reloj por la red: timedatectl set-ntp true en Linux.
doctor-clock-unknown = Ninguna respuesta indicó qué hora es allí.

doctor-app-good = { $app }: su AppKey y su App Secret son correctos.
doctor-app-undecided = { $app }: la plataforma respondió { $answer }, que no dice nada sobre su AppKey y su App Secret.
    .cure = Inténtelo de nuevo en unos minutos.
doctor-app-no-answer = No se pudo saber si su AppKey y su App Secret son correctos.

doctor-stores-good = Todas las tiendas están conectadas ({ $number }).
doctor-store-ended = La autorización de «{ $store }» terminó ({ $end }).
    .cure = Reautorícela: sellerkey connect --store "{ $store }".
doctor-store-ending = La autorización de «{ $store }» termina pronto: { $end }.
    .cure = Reautorícela antes: sellerkey connect --store "{ $store }".
doctor-store-due = El token de «{ $store }» ya debería haberse renovado.
    .cure = Deje en marcha la app de escritorio, sellerkey agent o un temporizador; o renuévelo ahora: sellerkey renew "{ $store }".
doctor-store-setback = La renovación de «{ $store }» ha fallado (intentos: { $times }); la última respuesta fue { $answer }, { $last } (RequestID { $request_id }).
    .cure = Se reintenta automáticamente. sellerkey renew "{ $store }" lo intenta ahora e indica qué lo impide.
doctor-store-waiting = Hay una autorización de { $account } a la espera de que se decida a qué tienda pertenece.
    .cure = Decídalo en la ventana o con sellerkey connect y --if-different.

doctor-deliveries-good = Todos los destinos tienen el token actual ({ $number }).
doctor-delivery-waits = { $name } aún no tiene el token actual de «{ $store }».
    .cure = sellerkey deliver lo envía ahora.
doctor-delivery-fails = { $name } no acepta el token de «{ $store }»: { $reason } Intentos: { $times }; última aceptación: { $last }.
    .cure = Corrija lo que indica y después: sellerkey deliver "{ $store }".
doctor-delivery-no-program = { $name } de «{ $store }»: { $program } ya no se puede ejecutar.
    .cure = Instálelo de nuevo, o elimine la entrega y agréguela con otro comando.
doctor-delivery-no-folder = { $name } de «{ $store }»: no se puede escribir { $path }.
    .cure = Cree la carpeta o permita que este usuario escriba en ella; o elimine la entrega y agréguela con otro archivo.

doctor-scheme-packaged = Los enlaces sellerkey:// se abren con Sellerkey, por su paquete ({ $handler }).
doctor-scheme-run-time = Los enlaces sellerkey:// se abren con Sellerkey, que se registró por sí mismo ({ $handler }).
doctor-scheme-other = Los enlaces sellerkey:// se abren con otro programa: { $handler }.
    .cure = «Reparar», en Ajustes de la app de escritorio, los asocia a Sellerkey. Los demás callbacks no los necesitan.
doctor-scheme-none = Ningún programa abre los enlaces sellerkey://.
    .cure = Solo los necesitan las apps con un callback así o con una página intermedia. La app de escritorio se registra al iniciarse.
doctor-scheme-unknown = No se sabe qué programa abre los enlaces sellerkey://: falta xdg-mime.
    .cure = Instale xdg-utils.
doctor-browser-system = La página de autorización se abre en el navegador del sistema ({ $browser }).
doctor-browser-chosen = La página de autorización se abre en { $browser }, como se eligió en Ajustes.
doctor-browser-gone = En Ajustes se eligió { $browser }, que ya no está; en su lugar se abre el navegador del sistema.
    .cure = Elija otro en Ajustes.
doctor-browser-none = El sistema no indica ningún navegador. Se muestra la dirección de la página de autorización, que se abre en cualquiera.

doctor-agent-none = No hay ningún agente en marcha, ni hace falta.
doctor-agent-good = Un agente responde en { $path }.
doctor-agent-stale = { $path } quedó de un agente que se interrumpió: nadie escucha allí.
    .cure = «Reparar» lo elimina. También lo hace el próximo sellerkey agent.
doctor-agent-foreign = { $path } pertenece a otro usuario y no se consulta.
    .cure = Pida a ese usuario que lo elimine, o cambie la carpeta de datos con SELLERKEY_HOME.
doctor-agent-silent = Algo escucha en { $path } y no responde.
    .cure = Cierre ese agente y vuelva a iniciarlo.
doctor-programs-none = Ningún otro programa tiene abierta la base de datos local.
doctor-programs-some = Otros programas tienen abierta la base de datos local: { $programs }.
doctor-updates-by-packages = Las versiones nuevas llegan con los paquetes de este sistema: actualice con el gestor de paquetes.
doctor-versions = Sellerkey { $version } en { $system }; escritorio: { $desktop }; vista web: { $webview }.

fix-rebuild = Apartar la base de datos local dañada y crear otra a partir del llavero
fix-close = Cerrar la carpeta de datos a otros usuarios
fix-describe = Guardar los datos de cada app junto a su App Secret
fix-adopt = Incorporar los tokens más recientes
fix-remove-socket = Eliminar el socket en el que nadie escucha
fix-register = Asociar los enlaces sellerkey:// a Sellerkey

fixed-rebuild = La base de datos local se ha creado de nuevo y se han recuperado con sus secretos: apps, { $apps }; tiendas, { $stores }. El archivo dañado es { $aside }. No se recuperaron las entregas, los ajustes ni la actividad; las tiendas que perdieron su nombre llevan el de su cuenta.
fixed-rebuild-without-app = Juegos de tokens que quedan en el llavero sin tienda: { $count }. Ya no se sabe a qué app pertenecen. Agregue la app y autorice de nuevo esas cuentas.
fixed-rebuild-unreadable = Secretos que no se pudieron leer: { $count }.
fixed-close = La carpeta y la base de datos local ya están cerradas a otros usuarios.
fixed-describe = Los datos de cada app ya están junto a su App Secret.
fixed-adopt = La base de datos local ha incorporado los tokens más recientes.
fixed-remove-socket = El socket se ha eliminado.
fixed-register = Los enlaces sellerkey:// ya se abren con Sellerkey.

doctor-confirm-rebuild = ¿Apartar la base de datos local dañada y crear otra a partir del llavero? Las entregas, los ajustes y la actividad se pierden. [y/N]
doctor-again = Nuevo examen:
doctor-wrong = { $count ->
    [0] No hay ningún problema.
    [one] Hay 1 problema.
   *[other] Hay { $count } problemas.
 }
doctor-noted = { $count ->
    [0] No hay ningún otro aviso.
    [one] Hay 1 aviso.
   *[other] Hay { $count } avisos.
 }
doctor-can-fix = sellerkey doctor --fix puede reparar esto: { $fixes }.
doctor-bundle-saved = El informe de soporte está en { $path }. Léalo antes de enviarlo: { $names ->
    [yes] no contiene ningún secreto, pero sí los nombres de cuentas, tiendas y apps
   *[no] no contiene ningún secreto ni nombres de cuentas, tiendas o apps
 }.
ui-doctor = Diagnóstico
ui-doctor-says = Examina el llavero, la base de datos local, las plataformas, las apps, las tiendas y las entregas, e indica qué hacer con lo que no esté bien. Cada app hace una llamada de prueba gratuita; no se entrega nada.
ui-doctor-examine = Examinar
ui-doctor-fix = Reparar
ui-doctor-fix-this = Reparar: { $what }
ui-doctor-rebuild-says = El archivo dañado se conserva junto al nuevo. Se recuperan las apps y las tiendas con sus tokens; las entregas, los ajustes y la actividad, no.
ui-doctor-register-says = A partir de entonces, el programa que ahora recibe esos enlaces deja de recibirlos.
ui-bundle-says = Un informe de soporte es un texto para quien le ayude: lo que se encontró, versiones, recuentos, los últimos errores y el final del registro. No contiene ningún secreto.
ui-bundle-names = Incluir los nombres de cuentas, tiendas y apps
ui-bundle-show = Guardar un informe de soporte…
ui-bundle-shown = Esto es todo su contenido:
ui-bundle-save = Guardarlo
ui-bundle-saved = Guardado como { $path }
error-doctor-in-use = Otros programas tienen abierta la base de datos local: { $programs }.
    .cure = Ciérrelos (la app de escritorio con Salir, sellerkey agent con Ctrl-C) e inténtelo de nuevo.
error-doctor-only-desktop = Solo la app de escritorio puede hacer esto.
    .cure = Iníciela y use «Reparar» en Ajustes.
error-doctor-ended = El trabajo terminó antes de tiempo.
    .cure = Examine de nuevo. Si vuelve a ocurrir, guarde un informe de soporte y envíenoslo.
error-doctor-unknown-fix = No hay ninguna reparación llamada «{ $name }».
    .cure = Examine de nuevo.

## La línea de comandos

error-usage = { $complaint ->
        [unknown-argument] Aquí no hay ningún argumento «{ $argument }».
        [unknown-command] No hay ningún comando «{ $argument }».
        [missing] Falta algo: { $argument }.
        [twice] { $argument } aparece más de una vez.
        [conflict] { $argument } no se puede combinar con { $other }.
        [no-value] { $argument } necesita un valor.
        [needless-value] { $argument } no admite ningún valor, y recibió «{ $value }».
        [one-of] «{ $value }» no es un valor de { $argument }, que admite uno de estos: { $valid }.
        [value] «{ $value }» no es un valor de { $argument }.
        [form-duration] «{ $value }» no es un valor de { $argument }: escríbalo como 30s, 10m, 12h, 7d o 2w.
        [form-too-long] «{ $value }» es demasiado tiempo para { $argument }.
        [form-address] «{ $value }» no es un valor de { $argument }: escríbalo como 127.0.0.1:8080 u 8080.
        [form-vault] «{ $value }» no es un valor de { $argument }: keychain o file.
        [form-variable] «{ $value }» no es un valor de { $argument }: letras, cifras y _, sin cifra al principio.
        [form-mode] «{ $value }» no es un valor de { $argument }: un número octal como 600 o 640, con el que solo el propietario puede escribir.
        [not-text] Alguna de estas palabras no es UTF-8.
       *[other] { $reason }
    }
    .cure = { $similar ->
        [none] Consulte sellerkey --help.
       *[other] ¿Quiso decir { $similar }? Consulte sellerkey --help.
    }
error-confirmation-needed = Aquí no hay nadie que pueda confirmarlo.
    .cure = Agregue --yes si no tiene dudas.
error-not-confirmed = Sin confirmar; los tokens nuevos se eliminaron.
    .cure = Empiece de nuevo e inicie sesión con la cuenta correcta.
error-output = No se pudo escribir la salida: { $reason }.
    .cure = Compruebe adónde se dirige.
error-interrupted = Algo terminó antes de tiempo: { $reason }.
    .cure = Inténtelo de nuevo; si continúa, le agradecemos que nos informe.
error-panicked = Se produjo un fallo interno inesperado en Sellerkey.
    .cure = Quizá haya que repetir lo que estaba en curso. El registro dice más: { $path }
error-sandbox-unusable = El sandbox no puede funcionar: { $reason }.
    .cure = Elija otro puerto u otro archivo de estado.
error-path-no-slash = La ruta debe empezar por una barra.
    .cure = Escríbala así: /auth/token/create.
error-path-prefix = «{ $prefix }» forma parte de la dirección y no de la ruta firmada.
    .cure = Escriba la ruta así: /auth/token/create.
error-path-character = La ruta contiene un carácter que no aparece en ninguna ruta de la plataforma.
    .cure = Escríbala así: /auth/token/create; los parámetros van en --param.
error-input-shared = La entrada estándar lleva la solicitud o el App Secret, no ambos.
    .cure = Pase el App Secret con --secret-file o indique una app con --app; o pase la solicitud como argumento o archivo.
error-input-unreadable = No se puede leer { $path }: { $reason }.
    .cure = Compruebe el nombre del archivo y si tiene permiso para leerlo.
error-input-not-text = Línea { $line }, columna { $column }: esto no es texto UTF-8.
    .cure = Guárdelo como UTF-8 o pegue la propia solicitud.
error-program = No se puede ejecutar { $program }: { $reason }.
    .cure = Compruebe su nombre y que se pueda encontrar y ejecutar.
error-param = «{ $param }» no es un parámetro.
    .cure = Escríbalo así: name=value.

# { $month } va de Jan a Dec; { $number } es lo mismo, de 1 a 12.
date-and-time = { $day } { $month ->
        [Jan] ene
        [Feb] feb
        [Mar] mar
        [Apr] abr
        [May] may
        [Jun] jun
        [Jul] jul
        [Aug] ago
        [Sep] sep
        [Oct] oct
        [Nov] nov
       *[Dec] dic
    } { $year } { $clock }

label-error = error
label-note = aviso
label-cure = →

app-added = App «{ $name }» agregada en { $platform }.
app-callback = URL de callback: { $callback }
app-callback-hint = Introduzca exactamente esta en la consola de apps, o cámbiela aquí: sellerkey app edit NAME --callback URL.
app-secret-trimmed = Se quitaron los espacios alrededor del App Secret.
app-next = A continuación: sellerkey app check NAME y después sellerkey connect.
app-good = { $platform } acepta la AppKey y el App Secret de «{ $name }».
app-unclear = { $platform } dio una respuesta que no dice nada sobre «{ $name }»: { $answer }.
app-edited = «{ $name }» se ha modificado.
app-removed = «{ $name }» y su App Secret se han eliminado.
app-none = Aún no hay apps. Agregue una: sellerkey app add NAME --key KEY

ask-secret = App Secret (no se muestra):

step-app-accepted = { $platform } acepta la AppKey y el App Secret
step-app-unclear = Se consultó a { $platform } sobre la app y la respuesta no es concluyente ({ $answer }); se continúa
step-clock-off = El reloj de este equipo tiene un desfase de { $off ->
        [days] { $days } d
        [hours] { $hours } h { $minutes } min
       *[other] { $minutes } min
    }. Sellerkey firma con la hora del gateway; aun así, ajuste el reloj
step-vault-ready-keychain = Se puede escribir en el llavero
step-vault-ready-file = El archivo cifrado conserva lo que recibe
step-vault-ready-memory = No hay llavero: los tokens se guardan en la memoria de este proceso
step-no-handler = Aquí no hay ningún programa Sellerkey registrado para enlaces sellerkey://: pegue la dirección en la que termine el navegador
step-other-handler = Los enlaces sellerkey:// se abren con { $handler }: si aquí no ocurre nada, pegue la dirección en la que termine el navegador
step-listening = Esperando en el puerto { $port } de este equipo
step-open = Abra esta dirección y autorice con la cuenta de la tienda:
step-opened = Abierto en el navegador. Si no se abrió, use esta dirección:
step-no-browser = No se pudo abrir ningún navegador aquí. Abra esta dirección manualmente, en cualquier equipo:
step-paste = Al final llegará a su página de callback, muestre lo que muestre. Pegue aquí su dirección completa en un plazo de 3 minutos:
step-paste-too = Esperando al navegador. También puede pegar aquí la dirección de la página en la que termine.
step-login-as = Inicie sesión como { $account }.
step-stray = Llegó algo que no pertenece a esta autorización: { $what } Se sigue esperando.
step-arrived = El código ha llegado
step-code-of-other-app = El código parece de otra app; se prueba de todos modos
step-exchanging = Canjeándolo por tokens, con firma
step-vault-blocked = Los tokens están aquí, pero el llavero no los acepta: { $what } Se intenta de nuevo.
step-kept-keychain = Los tokens están en el llavero
step-kept-file = Los tokens están en el archivo cifrado
step-kept-memory = Los tokens están en la memoria

confirm-account = Conectado como { $account }. ¿Es la cuenta correcta? [Y/n]
confirm-incomparable = La respuesta no indica si esta es «{ $store }». ¿Usar estos tokens para ella? [y/N]
choose-different = Autorizó { $came }, pero «{ $store }» es { $expected }. ¿Conservar ambas, mover «{ $store }» a la cuenta nueva o descartar los tokens nuevos? [keep-both/move/drop]
parked-waiting = Había tokens de { $account } en espera; se resuelven esos, sin autorizar de nuevo.
ask-passphrase = Frase de contraseña de los secretos cifrados:
ask-passphrase-new = Una frase de contraseña para los secretos cifrados:
ask-passphrase-again = La misma otra vez:
unconfirmed = Nadie ha confirmado que esta sea la cuenta correcta. Si no lo es: sellerkey forget NAME.

store-connected = «{ $store }» está conectada: { $account }.
store-reauthorized = «{ $store }» está reautorizada: { $account }.
store-recognised = Esta cuenta ya se había conectado, como «{ $store }»; conserva ese nombre.
store-imported = «{ $store }» está importada: { $account }.
grant-dropped = Los tokens nuevos se eliminaron.
store-dropped = Los tokens nuevos se eliminaron. «{ $store }» sigue como estaba.
store-deadlines = Token hasta { $token }, autorizada hasta { $authorized }.
store-no-renewal = Token hasta { $token }; no se puede renovar.
store-tagged = Etiquetas de «{ $store }»: { $tags }.
store-untagged = «{ $store }» ya no tiene etiquetas.
token-not-renewed = El token de «{ $store }» está vigente y no se pudo renovar: { $what }
store-renewed = «{ $store }» tiene un token nuevo, hasta { $token }.
store-renewed-elsewhere = «{ $store }» tiene un token nuevo, hasta { $token }; otro programa lo estaba renovando.
store-not-renewed = «{ $store }» no se renovó: { $what }
store-not-begun = La renovación de «{ $store }» no se inició.
renew-none = Ningún token necesita renovarse.
renew-none-tagged = Ninguna tienda tiene esa etiqueta.
renew-count-renewed = renovadas: { $count }
renew-count-failed = con error: { $count }
renew-count-nothing-to-renew = sin nada que renovar: { $count }
renew-count-not-begun = sin iniciar: { $count }
store-renamed = «{ $old }» ahora se llama «{ $name }».
store-forgotten = «{ $store }» se ha desconectado. La plataforma mantiene vigente su token hasta que caduque ({ $token }).
confirm-forget = ¿Desconectar «{ $store }» y eliminar sus tokens? [y/N]
store-alive = El token de «{ $store }» está vigente.
store-alive-again = El token de «{ $store }» dejó de valer antes de tiempo. Se ha renovado y el nuevo está vigente.
store-dead = El gateway no acepta el token de «{ $store }»: { $answer } (RequestID { $request_id }).
store-dead-cure = Reautorícela: sellerkey connect --store NAME.
store-undecided = La respuesta del gateway no dice nada sobre el token de «{ $store }»: { $answer }.
store-undecidable = No se sabe cómo preguntar a { $platform } si un token está vigente.
import-unproved = No se pudieron comprobar los tokens: { $answer }.

state-connected = conectada
state-renewal_due = renovación pendiente
state-authorization_ending = termina pronto
state-needs_authorization = reautorizar
state-moved = trasladada

status-none = Aún no hay tiendas. Conecte una: sellerkey connect
status-parked = Hay tokens de { $account } a la espera de una decisión: sellerkey connect --if-different keep-both, move o drop; con --store NAME si se reautorizó una tienda.
status-vault-file = Los secretos están en un archivo cifrado: { $path }
status-within = «{ $store }» debe reautorizarse en un plazo de { $within }.
column-store = TIENDA
column-account = CUENTA
column-app = APP
column-state = ESTADO
column-token = TOKEN HASTA
column-authorized = AUTORIZADA HASTA
column-platform = PLATAFORMA
column-key = APPKEY
column-callback = URL DE CALLBACK
column-when = CUÁNDO
column-what = QUÉ
column-answer = RESPUESTA
column-request = REQUESTID
field-account = cuenta
field-account-id = id de cuenta
field-app = app
field-platform = plataforma
field-state = estado
field-token = token hasta
field-authorized = autorizada hasta
field-authorized-at = autorizada
field-renewed-at = renovado
field-checked = comprobado
field-tags = etiquetas
field-last-error = último error
health-alive = vigente
health-dead = no válido
health-undecided = sin certeza
activity-none = Aún no ha ocurrido nada.
activity-inspect = Para ver qué falla en la última firma rechazada: sellerkey inspect --activity { $id }
activity-dry-run = { $path } (llamada de prueba)
activity-connected = conectada
activity-reauthorized = reautorizada
activity-imported = importada
activity-link-made = enlace creado
activity-link-failed = enlace usado, sin conectar nada
activity-copied = copiada, para vigilarla en otro lugar
activity-moved = trasladada a otro equipo
activity-restored = restaurada
activity-stray = callback inesperado
unknown = desconocido
never = nunca
unnamed-account = una cuenta sin nombre

explain-own = aquí
explain-vector = ejemplo
explain-none = (ninguno)
explain-vector-secret = El ejemplo es uno que publica la plataforma. Su App Secret es «{ $secret }»; los valores propios se calculan con el App Secret propio.
explain-formula = La fórmula
explain-formula-system = HMAC-SHA256 cuya clave es el App Secret y cuyo texto es la ruta y todos los parámetros, nombre y valor.
explain-formula-business = HMAC-SHA256 cuya clave es el App Secret y cuyo texto son todos los parámetros, nombre y valor.
explain-path = La ruta inicial
explain-path-system = Tal como la plataforma documenta la llamada: con su primera barra, sin el host y sin /rest, que pertenecen a la dirección.
explain-path-business = Ninguna. Una llamada de negocio va a /sync, y su parámetro method la identifica.
explain-parameters = Los parámetros
explain-parameters-why = Todos los que se envían, excepto sign; sign_method es uno de ellos. Por nombre en orden de bytes, valores sin codificar en UTF-8, nada con codificación porcentual, nada vacío.
explain-method = Si method se incluye
explain-method-belongs = Sí: identifica la llamada de negocio y se firma como cualquier otro parámetro.
explain-method-missing = Sí, y falta: identifica una llamada de negocio. Agregue --param method=NAME, o --path para una llamada de sistema.
explain-method-not-needed = No: la ruta identifica una llamada de sistema. Solo se firma si se envía.
explain-method-signed = Una llamada de sistema no lo necesita, pues la ruta la identifica. Aquí se envía, así que se firma.
explain-text = El texto
explain-text-why = La ruta y después nombre y valor de cada parámetro, sin nada entre ellos.
explain-length = Su longitud
explain-length-why = En bytes de UTF-8. Otro número significa que algo se codificó, se omitió o se agregó.
explain-inner = El hash interno
explain-inner-why = SHA256((secret ^ 0x36…) + texto). La primera mitad de HMAC; las bibliotecas no la muestran.
explain-outer = El hash externo
explain-outer-why = SHA256((secret ^ 0x5c…) + hash interno): el HMAC, en hexadecimal.
explain-sign = La firma
explain-sign-why = Lo mismo en mayúsculas.

sign-base = Texto a firmar
sign-sign = Firma
sign-url = Como GET
sign-curl = Como POST, lo preferible

sandbox-ready = El sandbox está en marcha.
sandbox-gateway = Gateway
sandbox-control = Control
sandbox-app = App
sandbox-hint = Pruébelo: sellerkey app add Sandbox --platform { $gateway } --key { $key } --secret-stdin y después sellerkey connect. Ctrl-C lo detiene.

try-title = Sellerkey conecta una tienda con su propio sandbox. Nada sale de este equipo.
try-sandbox = En este equipo funciona un sandbox que habla el protocolo de la plataforma
try-app = Se agrega una app; su App Secret está en { $vault }
try-vault-keychain = el llavero
try-vault-file = el archivo cifrado
try-vault-memory = la memoria
try-no-keychain = { $reason } Para esta prueba se usa la memoria en su lugar
try-check = El gateway acepta AppKey y App Secret: una llamada de prueba firmada, que no consume nada
try-page = La página de autorización pregunta qué cuenta puede usar la app
try-authorize = { $account } autoriza; la página devuelve el navegador con un código
try-callback = El callback llegó al puerto { $port } de este equipo y su state es correcto
try-exchange = El código se canjea por tokens, con firma HMAC-SHA256
try-kept = El token de acceso y el de actualización están en { $vault }
try-status = { $store }: { $state }; token hasta { $token }, autorizada hasta { $authorized }
try-call = Una llamada firmada con ese token recibe respuesta: el token está vigente
try-clean = Al terminar, se ha eliminado todo
try-next = Para conectar una tienda propia: sellerkey app add NAME --key KEY y después sellerkey connect

## Las páginas que muestra el navegador

page-hand-over = Volver a Sellerkey
page-arrived-title = Falta un paso
page-arrived = La app está autorizada. Lleve el código a Sellerkey en un plazo de 3 minutos.
page-open = Abrir Sellerkey
page-elsewhere = ¿Sellerkey no está instalado aquí? Copie esto y péguelo allí
page-copy = Copiar
page-copied = Copiado
page-by-hand = Copie a mano el texto marcado
page-received = Sellerkey tiene el código
    .text = Vuelva a Sellerkey; puede cerrar esta pestaña.
page-not-authorized = Sin autorizar
    .text = Sellerkey ya lo sabe. Puede cerrar esta pestaña.
page-before = Este enlace ya se usó
    .text = Sellerkey ya tiene ese código. Puede cerrar esta pestaña.
page-stray = Sellerkey no espera esto
    .text = No se ha hecho nada. Empiece de nuevo en Sellerkey con Conectar tienda.
page-no-code-title = No hay nada que entregar
page-no-code = Esta página recibe autorizaciones para Sellerkey. Ahora no hay ningún código en su dirección: empiece en Sellerkey con Conectar tienda.

## La app de escritorio

ui-name = Sellerkey
ui-rooms = Secciones
ui-connecting = hay una conexión en curso
ui-version = Versión { $version }
ui-stores = Tiendas
ui-apps = Apps
ui-activity = Actividad
ui-settings = Ajustes

ui-cancel = Cancelar
ui-close = Cerrar
ui-continue = Continuar
ui-copy = Copiar
ui-copied = Copiado
ui-copy-this = Copiar: { $what }
ui-copy-id = Copiar id
ui-copy-id-of = Copiar id: { $id }
ui-copy-row = Copiar fila
ui-copy-row-of = Copiar fila: { $what }
ui-copy-request-id = Copiar RequestID
ui-dismiss = Ocultar
ui-more = Más
ui-never = nunca
ui-not-known = desconocido
ui-try-again = Reintentar
ui-under-way = Un momento…
ui-back-to = Volver a { $room }
ui-between = {"\u00A0"}·{" "}
ui-by-app = app «{ $app }»
ui-account = { $account } ({ $id })

ui-offline = Sin red.
ui-offline-cure = Se muestra el último estado conocido; autorizar y comprobar tendrán que esperar.

ui-connect-store = Conectar tienda
ui-connect-title = Conectar una tienda
ui-reauthorize-title = Reautorizar «{ $store }»
ui-choose-app = ¿A través de qué app?
ui-choose-app-says = Una cuenta autoriza una app cada vez.
ui-add-app = Agregar app
ui-app-on = { $platform }, AppKey { $key }

ui-first-title = Aún no hay tiendas
ui-first-says = Sellerkey conecta cuentas de vendedor y de dropshipping a través de una app propia. La autorización se hace en el navegador; los tokens se quedan en el llavero de este equipo.
ui-try-sandbox = Probar con el sandbox
ui-try-sandbox-says = El sandbox es una plataforma en este equipo. Lleva un minuto, no necesita ninguna app y muestra cada paso.
ui-first-key = Qué es una AppKey
ui-first-key-says = Una AppKey y su App Secret permiten que un programa llame a la plataforma en su nombre. Los dos datos se obtienen al crear una app en la consola de apps de la plataforma; en AliExpress es openservice.aliexpress.com.
ui-first-who = Quién puede tener una
ui-first-who-says = Cualquiera que tenga una cuenta de vendedor o de dropshipping y se registre allí como desarrollador. La plataforma revisa a mano desarrolladores y apps; tarda días.
ui-first-status = Test y Online
ui-first-status-says = Una app nueva está en Test: un token dura 1 día y una autorización, 2 días. Cuando la plataforma la pasa a Online son 30 y 60 días. Sellerkey se guía por lo que indica cada respuesta.
ui-first-callback = Qué callback introducir
ui-first-callback-says = La consola y Sellerkey necesitan la misma URL de callback. Sirve la que la app ya tenga. Si puede elegir, introduzca una de estas; si la consola exige https, introduzca cualquier dirección suya.

ui-search-stores = Buscar tiendas
ui-filter-by-state = Filtrar por estado
ui-filter-all = Todas { $count }
ui-filter-needs-authorization = Reautorizar { $count }
ui-filter-ending = Terminan pronto { $count }
ui-filter-renewal-due = Renovación atrasada { $count }
ui-filter-connected = Conectadas { $count }
ui-filter-moved = Trasladadas { $count }
ui-filter-by-app = Filtrar por app
ui-filter-all-apps = Todas las apps
ui-filter-by-tag = Filtrar por etiqueta
ui-filter-all-tags = Todas las etiquetas
ui-more-stores = { $count ->
    [one] Mostrar una tienda más
   *[other] Mostrar más (quedan { $count } tiendas)
}
ui-found = { $count ->
    [0] Ninguna tienda coincide.
    [one] { $count } tienda de { $all }
   *[other] { $count } tiendas de { $all }
}

ui-state-connected = Conectada
ui-state-renewal-due = Renovación atrasada
ui-state-needs-authorization = Reautorizar
ui-state-moved = Trasladada
ui-state-days-left = { $count ->
    [one] Queda { $count } día
   *[other] Quedan { $count } días
}
ui-state-hours-left = { $count ->
    [one] Queda { $count } hora
   *[other] Quedan { $count } horas
}
ui-state-minutes-left = { $count ->
    [one] Queda { $count } minuto
   *[other] Quedan { $count } minutos
}

ui-life = Vigencia
ui-life-authorized = autorizada { $when }
ui-life-token = token hasta { $when }
ui-life-token-renews = token hasta { $when }, se renueva solo
ui-life-token-ended = token caducado { $when }
ui-life-authorized-until = autorizada hasta { $when }
ui-life-both-end = token y autorización hasta { $when }
ui-life-ended = terminó { $when }
ui-life-ended-early = terminó antes de tiempo
ui-life-no-end = sin fin conocido

ui-outlook-over = La autorización terminó.
    .detail = { $known ->
        [yes] Terminó ({ $end }), y ninguna renovación la prolonga.
       *[no] Ninguna renovación la prolonga.
    } Reautorice la tienda para continuar.
ui-outlook-refused = La autorización se revocó o se renovó en otro lugar.
    .detail = La plataforma ya no acepta el token de actualización. Reautorice la tienda; si otro programa renueva sus tokens, deje que lo haga solo uno de los dos.
ui-outlook-answer-lost = Se perdió la respuesta a una renovación y, con ella, el token nuevo.
    .detail = La plataforma ya no acepta el token de actualización anterior. Reautorice la tienda para continuar.
ui-outlook-impossible-ended = El token caducó y no se podía renovar.
    .detail = La plataforma no dio nada con qué renovarlo. Reautorice la tienda para continuar.
ui-outlook-watched-ended = El token vigilado caducó.
    .detail = Otro programa lo renueva. En Apps, importe los tokens que usa ahora; o reautorice la tienda y Sellerkey lo renovará.
ui-outlook-app-refused = Renovaciones en pausa: la plataforma rechaza la app «{ $app }».
    .detail = Respondió { $answer }. Los tokens se conservan, y las renovaciones continúan en cuanto la app esté bien.
ui-outlook-watched = Solo se vigila: otro programa renueva este token.
    .detail = { $known ->
        [yes] La copia de Sellerkey vale hasta { $end }.
       *[no] No se sabe hasta cuándo vale la copia de Sellerkey.
    } Cuando el otro programa lo haya renovado, importe los tokens nuevos en Apps.
ui-outlook-moved = Se trasladó a otro equipo, que ahora la renueva.
    .detail = { $lives ->
        [yes] El token que queda aquí vale hasta { $token } y no se renueva.
       *[no] El token que quedaba aquí caducó ({ $token }).
    } Para renovarla de nuevo aquí, restaure su exportación, sin que ningún otro equipo la conserve; o reautorice la tienda.
ui-outlook-impossible = { $known ->
        [yes] Este token no se puede renovar. Plazo para reautorizar: hasta { $end }.
       *[no] Este token no se puede renovar.
    }
    .detail = La plataforma no dio nada con qué renovarlo. Cuando caduque, se rechazará a los programas que lo usan hasta que se reautorice la tienda.
ui-outlook-dead = Al comprobarlo, { $checked }, la plataforma no aceptó este token.
    .detail = Elija Renovar ahora en Más; si también se rechaza, reautorice la tienda.
ui-outlook-retrying = { $cause ->
        [platform] La plataforma tuvo problemas
        [network] No se pudo conectar con la plataforma
       *[other] La renovación no funcionó
    }; nuevo intento: { $retry }.
    .detail = { $count ->
        [one] Falló una renovación.
       *[other] Fallaron { $count } renovaciones seguidas.
    } { $lives ->
        [yes] El token vale hasta { $token }; no hay que hacer nada si para entonces funciona.
       *[no] El token caducó ({ $token }); no se pierde nada más, y una renovación trae uno nuevo.
    }
ui-outlook-late = El token ya debería haberse renovado.
    .detail = { $lives ->
        [yes] Vale hasta { $token }.
       *[no] Caducó ({ $token }).
    } Sellerkey lo renueva en cuanto nada lo impida; o elija Renovar ahora en Más.
ui-outlook-ending = Plazo para reautorizar: hasta { $end }. Entonces termina la autorización, y ninguna renovación la prolonga.
ui-outlook-renewing = { $again ->
        [yes] Renovado por Sellerkey { $renewed }; próxima vez: aprox. { $next }.
       *[no] Sellerkey renueva este token; próxima vez: aprox. { $next }.
    }
ui-outlook-last = { $known ->
        [yes] Este token dura tanto como la autorización. Plazo para reautorizar: hasta { $end }.
       *[no] Este token dura tanto como la autorización.
    }
ui-longer-hint = Esta app ya está en Online: autorice una vez más y durará { $days } días.

ui-renew-now = Renovar ahora
ui-renewing-one = Renovando el token…
ui-renew-all = Renovar todas
ui-renew-shown = { $count ->
    [0] Renovar las mostradas
    [one] Renovar la mostrada
   *[other] Renovar las { $count } mostradas
}
ui-renew-ask = ¿Renovar { $count } tiendas?
ui-renew-ask-says = Sellerkey renueva cada una cuando corresponde; esto las pide todas ahora a la plataforma. Se puede detener a mitad de camino.
ui-renew-begin = Renovar
ui-renewing = Renovando: { $done } de { $total }
ui-renewing-so-far = Hasta ahora, renovadas: { $renewed }; con error: { $failed }.
ui-renewing-stopping = Deteniendo: las que están en curso se completan.
ui-stop = Detener
ui-renew-summary = Renovadas: { $renewed }; con error: { $failed }; sin nada que renovar: { $idle }.
ui-renewed-stopped = { $count ->
    [one] Una no se inició.
   *[other] { $count } no se iniciaron.
}
ui-not-renewed = Tiendas que no se renovaron

ui-tags = Etiquetas
ui-tag-store = Etiquetas de «{ $store }»
ui-tags-help = Palabras separadas por comas; hasta 12
ui-tags-known = Etiquetas en uso

ui-blocked = { $code ->
    [keychain-locked] Hay una renovación pendiente. Desbloquee el llavero (inicie sesión en el escritorio o abra su gestor de contraseñas) y continuará sola.
   *[other] Hay una renovación pendiente en espera; continuará sola cuando esto se solucione.
}

ui-test-hint = Esta app está en estado Test, en el que una autorización dura 2 días. Solicite el estado Online en la consola de apps para tener 60.
ui-test-hint-sandbox = La app del sandbox está en estado Test, en el que una autorización dura 2 días.

ui-reauthorize = Reautorizar
ui-reauthorize-store = Reautorizar «{ $store }»
ui-copy-token = Copiar token
ui-copy-token-of = Copiar token: { $store }
ui-token-copied = Copiado. El portapapeles se vacía en { $seconds } s.
ui-copy-cleared = Borrado del portapapeles.
ui-copy-good-until = Esa copia vale hasta { $when }.
ui-copy-end-unknown = No se sabe hasta cuándo vale esa copia.
ui-check-store = Comprobar
ui-token-alive = El token está vigente.
ui-token-dead = El gateway no acepta este token.
ui-token-undecided = La respuesta del gateway no dice nada sobre este token.
ui-rename = Renombrar
ui-rename-store = Renombrar «{ $store }»
ui-new-name = Nombre nuevo
ui-forget = Desconectar
ui-forget-store = ¿Desconectar «{ $store }»?
ui-forget-says = Sus tokens se eliminan del llavero de este equipo. { $platform } mantiene vigente el token hasta que caduque: { $when }.
ui-forget-says-unknown = Sus tokens se eliminan del llavero de este equipo. { $platform } mantiene vigente el token hasta que caduque.

ui-news-connected = «{ $store }» está conectada.
ui-news-reauthorized = «{ $store }» está reautorizada.
ui-news-dropped = Los tokens nuevos se eliminaron. «{ $store }» sigue como estaba.
ui-news-dropped-new = Los tokens nuevos se eliminaron.
ui-news-renamed = «{ $old }» ahora se llama «{ $name }».
ui-news-forgotten = «{ $store }» se ha desconectado.
ui-news-worse = { $count ->
    [one] «{ $store }» necesita atención.
   *[other] { $count } tiendas necesitan atención.
}
ui-news-removed = Se ha eliminado todo.

ui-facts = Detalles
ui-fact-token-until = Token hasta
ui-fact-authorized-until = Autorizada hasta
ui-fact-authorized-at = Autorizada
ui-fact-renewed-at = Token renovado
ui-fact-renewal = Renovación
ui-fact-account = Cuenta
ui-fact-account-id = Id de cuenta
ui-fact-account-kind = Tipo de cuenta
ui-fact-app = App
ui-fact-platform = Plataforma
ui-fact-store-id = Id de tienda
ui-renewal-here = por Sellerkey; no habrá otra en esta autorización
ui-renewal-here-paused = por Sellerkey, en pausa
ui-renewal-here-due = por Sellerkey, pendiente ahora
ui-renewal-here-next = por Sellerkey; próxima: aprox. { $when }
ui-checked-at = { $word }, { $when }
ui-renewal-impossible = el token no se puede renovar
ui-renewal-elsewhere = lo renueva otro programa
ui-renewal-moved = la renueva el equipo al que se trasladó
ui-last-error = Último error, { $when }
ui-request-id = RequestID

ui-waiting = Hay tokens nuevos a la espera de su decisión
ui-elsewhere = Hay una autorización en espera que no se inició aquí
ui-elsewhere-says = En la línea de comandos, o antes de abrir esta ventana, a través de { $app }. Si su dirección no llega sola, péguela aquí:
ui-elsewhere-store = En la línea de comandos, o antes de abrir esta ventana: «{ $store }», a través de { $app }. Si su dirección no llega sola, péguela aquí:
ui-elsewhere-end = Finalizar
ui-elsewhere-end-of = Finalizar: la autorización a través de { $app }
ui-link = Enlace para el titular
ui-link-of = Enlace para el titular: { $name }
ui-link-title = Un enlace para el titular de la cuenta
ui-link-title-store = Un enlace para el titular de «{ $store }»
ui-link-says = El titular lo abre en cualquier ordenador, inicia sesión allí y autoriza { $app }. Usted no necesita la contraseña del titular, y este no ve ningún secreto de usted.
ui-link-replaces = Un enlace que esté pendiente para esta tienda quedará anulado.
ui-link-unseen = Nadie llegó a ver el enlace que se estaba creando: queda anulado.
ui-link-unseen-replaced = El que estaba pendiente antes también ha quedado anulado.
ui-link-valid = Válido durante
ui-link-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
ui-link-name = Nombre de la tienda
ui-link-name-help = Si se deja vacío, llevará el nombre de la cuenta del titular
ui-link-make = Crear el enlace
ui-link-address = Enlace
ui-link-words = Texto para enviar con él
ui-link-home = En el equipo al que lleva { $callback }, sellerkey listen recibe lo que llega. Si allí nada puede escuchar, pida al titular que le envíe la dirección completa de la página en la que termine y péguela en Tiendas en un plazo de 3 minutos.
ui-link-waiting = Hay un enlace pendiente
ui-link-waiting-says = Para una tienda nueva, a través de { $app }, hasta { $until }. Si el titular le envía la dirección en la que terminó, péguela aquí en un plazo de 3 minutos:
ui-link-waiting-store = Para «{ $store }», a través de { $app }, hasta { $until }. Si el titular le envía la dirección en la que terminó, péguela aquí en un plazo de 3 minutos:
ui-link-end = Anular
ui-link-end-of = Anular: el enlace a través de { $app }
ui-arrival-new = Autorizó { $account }. ¿Es la cuenta correcta?
ui-arrival-same = Autorizó de nuevo { $account }, la cuenta de «{ $store }». ¿Es correcto?
ui-arrival-new-imported = Estos tokens son de { $account }. ¿Es la cuenta correcta?
ui-arrival-same-imported = Estos tokens son de { $account }, la cuenta de «{ $store }», que los recibirá. ¿Es correcto?
ui-arrival-different = Autorizó { $account }, pero «{ $store }» es { $expected }. No se ha sobrescrito nada.
ui-arrival-incomparable = Autorizó { $account }. La respuesta no indica si es «{ $store }». No se ha sobrescrito nada.
ui-confirm-account = Sí, es correcto
ui-refuse-account = No, eliminar estos tokens
ui-keep-both = Conservar ambas
ui-keep-both-says = { $account } pasa a ser una tienda aparte; «{ $store }» sigue como estaba.
ui-move = Mover «{ $store }»
ui-move-says = A partir de ahora, «{ $store }» pertenece a { $account }.
ui-same-store = Es «{ $store }»
ui-same-store-says = «{ $store }» recibe los tokens nuevos.
ui-drop = Descartar los tokens nuevos
ui-drop-says = «{ $store }» sigue como estaba.

ui-step-is-done = hecho
ui-step-is-now = en curso
ui-step-is-todo = pendiente
ui-step-has-failed = con error
ui-step-checking = Preparando
ui-step-ready = Listo
ui-step-ready-says = { $platform } acepta la AppKey y el App Secret; se puede escribir en el llavero
ui-step-ready-unclear = se puede escribir en el llavero
ui-step-browser = Abrir el navegador
ui-step-browser-opened = Navegador abierto
ui-step-authorize = Autorizar en el navegador
ui-step-authorize-paste = Autorizar en el navegador y traer aquí la dirección
ui-step-exchange = Canjear el código
ui-step-keep = Guardar los tokens en el llavero
ui-step-confirm = Confirmar la cuenta
ui-open-again = Abrir de nuevo
ui-copy-link = Copiar enlace
ui-authorize-how = Inicie sesión con la cuenta de la tienda, elija su país y pulse «Access Now».
ui-authorize-wait = El código vuelve aquí solo.
ui-authorize-paste = Al final llegará a su página de callback, muestre lo que muestre. Copie la dirección completa y péguela abajo en un plazo de 3 minutos.
ui-late-deep-link = Se sigue esperando. Quizá el navegador pregunte si puede abrir Sellerkey. Si después de autorizar no ocurre nada allí, pegue la dirección de la página en la que terminó:
ui-late-loopback = Se sigue esperando. Aunque el navegador haya terminado en una página inaccesible, su dirección contiene el código. Péguela aquí:
ui-late-web = Se sigue esperando. Si terminó en su página de callback y no ocurre nada allí, puede que en esa dirección responda otra cosa. Pegue aquí la dirección completa:
ui-paste-address = Dirección de la página en la que terminó el navegador
ui-paste-example = https://your-callback.example/…?code=…&state=…
ui-address-bar = La barra de direcciones de un navegador, con la dirección completa seleccionada
ui-address-bar-example = https://your-callback.example/?code=3_52…&state=…
ui-look-at-app = Ver la app

ui-stray = Llegó algo que no pertenece a esta autorización; se sigue esperando.
ui-app-unclear = Se consultó a la plataforma sobre la app y la respuesta no es concluyente; se continúa.
ui-vault-blocked = Los tokens están aquí, pero el llavero aún no los acepta. Se intenta de nuevo.
ui-browser-gone = { $reason ->
    [not-installed] «{ $browser }» ya no está instalado
   *[other] No se pudo abrir «{ $browser }» ({ $reason })
}, así que la página está en el navegador del sistema. Elija otro en Ajustes.
ui-no-browser = No se pudo abrir ningún navegador ({ $reason }). Copie el enlace y ábralo manualmente.
ui-clock-off = El reloj de este equipo tiene un desfase de unos { $off ->
        [days] { $days } d
        [hours] { $hours } h { $minutes } min
       *[other] { $minutes } min
    }. Sellerkey usa la hora del gateway; aun así, ajuste el reloj.
error-no-browser = No se pudo abrir ningún navegador: { $reason }.
    .cure = Copie el enlace y ábralo manualmente, en cualquier equipo.
error-clipboard = No se puede usar el portapapeles: { $reason }.
    .cure = Inténtelo de nuevo; si continúa, le agradecemos que nos informe.

ui-apps-none = Aún no hay apps
ui-apps-none-says = Una app es una AppKey, un App Secret y una URL de callback, tal como figuran en la consola de apps de la plataforma.
ui-new-app = Agregar app
ui-edit = Editar
ui-edit-app = Editar «{ $app }»
ui-check = Comprobar
ui-check-app = Comprobar «{ $app }»
ui-check-unclear = { $platform } dio una respuesta que no dice nada sobre esta app.
ui-remove = Eliminar
ui-remove-app = Eliminar «{ $app }»
ui-remove-app-says = Su AppKey se elimina de Sellerkey, y su App Secret, del llavero de este equipo. En la consola de la plataforma sigue como está.
ui-app-in-use = { $count ->
    [one] Hay una tienda conectada a través de ella; desconéctela antes.
   *[other] Hay { $count } tiendas conectadas a través de ella; desconéctelas antes.
}
ui-app-refused = Rechazada: { $answer }
ui-app-paused = { $count ->
    [one] Las renovaciones de su tienda están en pausa.
   *[other] Las renovaciones de sus { $count } tiendas están en pausa.
}
ui-fact-key = AppKey
ui-fact-callback = URL de callback
ui-fact-returns = El código vuelve
ui-fact-checked = Comprobada
ui-returns-deep-link = por un enlace que abre Sellerkey
ui-returns-loopback = a un puerto de este equipo
ui-returns-web = a través de una página web

ui-app-name = Nombre
ui-app-name-help = Cómo quiere llamarla aquí
ui-platform = Plataforma
ui-platform-help = Dónde está registrada la app
ui-platform-console = Consola de apps: { $console }
ui-platform-fixed = No cambia, porque hay tiendas conectadas a través de ella
ui-platform-gateway = Otro gateway…
ui-gateway = Dirección del gateway
ui-gateway-help = Su raíz, sin /rest
ui-app-key = AppKey
ui-app-key-help = Consola de apps, «AppKey»
ui-app-secret = App Secret
ui-app-secret-help = Consola de apps, «App Secret»; se queda en su llavero
ui-unchanged = sin cambios
ui-callback = URL de callback
ui-callback-help = Exactamente como figura en la consola de apps
ui-callback-example = https://…
ui-callback-free = Si puede elegir:
ui-test-callback = Probar callback
ui-callback-is-deep-link = El sistema entrega esta dirección a Sellerkey.
ui-callback-is-loopback = Sellerkey puede escuchar en esta dirección.
ui-callback-is-web = Una página web: indique abajo qué responde allí.
ui-answers = ¿Qué responde en esta dirección?
ui-answers-nothing = Nada, o no lo sé
ui-answers-nothing-says = Después de autorizar, se pega la dirección en la que termina el navegador. Siempre funciona.
ui-answers-page = La página intermedia de Sellerkey
ui-answers-page-says = Una página que usted aloja; trae el código de vuelta aquí con un clic.
ui-answers-backend = Mi propio backend
ui-answers-backend-says = Consumiría el código. Con cinco líneas deja intacto el de Sellerkey: Express, Next, Flask, PHP.
ui-answers-import = Mi propio backend, que ya tiene los tokens
ui-answers-import-says = Se importan; Sellerkey los renueva o solo los vigila.
ui-save-page = Guardar la página…
ui-page-saved = Guardada como { $path }. Colóquela en la dirección de su URL de callback.
ui-hand-on-how = Ponga estas líneas antes de las que consumen el código, y la página junto a ellas.
ui-hand-on-lines = Líneas para su backend
ui-copy-lines = Copiar líneas
ui-framework = Framework
ui-framework-express = Express
ui-framework-next = Next
ui-framework-flask = Flask
ui-framework-php = PHP
ui-import-after = Guarde antes la app; después habrá un lugar donde pegar lo que respondió la llamada de tokens.
ui-import = Importar
ui-import-tokens = Importar tokens
ui-import-tokens-of = Importar tokens a través de «{ $app }»
ui-import-text = Lo que respondió la llamada de tokens
ui-import-text-help = El JSON con access_token y refresh_token, tal como lo recibió su backend; puede quedar lo que un SDK escriba alrededor
ui-import-text-example = {"{"}"access_token":"…","refresh_token":"…","expires_in":…{"}"}
ui-import-renewal = ¿Quién renueva estos tokens a partir de ahora?
ui-import-here = Sellerkey
ui-import-here-says = El token de actualización también se guarda aquí. Su backend debe dejar de renovar: que lo haga solo uno de los dos.
ui-import-watch = Mi backend
ui-import-watch-says = Sellerkey solo vigila: guarda el token de acceso y muestra cuándo caduca.
ui-import-name = Nombre de la tienda
ui-import-name-help = Vacío: el nombre de la cuenta
ui-import-proof = Antes de guardar nada, se pregunta a la plataforma de quién son estos tokens. Eso no los renueva.
ui-import-unproved = La respuesta de la plataforma no dice nada sobre estos tokens. Compare la cuenta antes de confirmarla.
ui-news-imported = «{ $store }» está importada.
ui-save-and-check = Guardar y comprobar
ui-app-saved = Guardada.
ui-app-saved-all-the-same = La app se ha guardado de todos modos.
ui-all-apps = Todas las apps

ui-inspector = Inspector
ui-inspect = Inspeccionar
ui-inspect-clear = Limpiar
ui-inspect-request = Solicitud rechazada: URL, cURL o línea de registro
ui-inspect-request-help = También una solicitud HTTP sin procesar, pares de formulario o JSON, el texto que se firmó o la respuesta del gateway.
ui-inspect-keys = Ctrl+Enter
ui-inspect-example = https://api-sg.aliexpress.com/rest/auth/token/create?app_key=…&sign=…
ui-inspector-asks = ¿Qué error produjo esta firma?
ui-inspector-says = Cuando el gateway responda IncompleteSignature, pegue la solicitud que rechazó. Su firma se rehace con un método erróneo tras otro, más de cien mil. El que coincide es lo que hizo su programa, y al lado aparece la solicitud correcta.
ui-inspect-try = Probar el ejemplo
ui-inspect-try-says = Una llamada de tokens rechazada, con un App Secret que no es de ninguna app.
ui-secret-from = De dónde se toma el App Secret
ui-secret-typed = Escribirlo
ui-secret-of-app = De una app guardada
ui-secret-none = Ninguno
ui-secret-app = App guardada
ui-secret-typed-help = Solo se guarda en la memoria, hasta que limpie esta sección.
ui-secret-of-app-help = El App Secret se queda en el llavero.
ui-secret-none-help = Sin App Secret solo se encuentra lo que se ve sin él.
ui-recipes-so-far = { $count ->
    [one] { $count } método probado…
   *[other] { $count } métodos probados…
}
ui-recipes-tried = { $count ->
    [one] { $count } método probado
   *[other] { $count } métodos probados
} en { $milliseconds } ms.
ui-read-as = { $reading }.
ui-mistakes = { $count ->
    [one] { $count } error
   *[other] { $count } errores
}
ui-no-mistake = Sin errores
ui-what-was-signed = Esto es lo que firmó su programa
ui-formula = Cómo se hizo la firma
ui-to-delete = borrar
ui-to-insert = insertar
ui-hidden = oculto
ui-hidden-copied = Lo que aquí está oculto sí se incluye al copiar.
ui-mended = La solicitud correcta
ui-mended-whole = Ver completa
ui-mended-brief = Ver resumida
ui-mended-text = Texto a firmar
ui-mended-sign = Firma
ui-mended-curl = cURL
ui-mended-unsigned = Con el App Secret, aquí aparecen también su firma y su línea cURL.
ui-copy-text = Copiar texto
ui-copy-sign = Copiar firma
ui-copy-curl = Copiar cURL
ui-put-code = Poner un código
ui-fresh-code = Código nuevo: la solicitud se firma de nuevo para él
ui-fresh-code-sign = Firmar
ui-fresh-code-taken = Firmada para ese código.
ui-send-dry-run = Enviar llamada de prueba
ui-send-dry-run-says = Una llamada de prueba lleva un código que no puede ser real: no se envía nada de lo pegado ni se consume nada.
ui-dry-run-taken = El gateway acepta AppKey, App Secret y firma. Solo falta el código.
ui-copy-ticket = Copiar consulta al soporte
ui-step-by-step = Paso a paso
ui-snippet = Una firma correcta en su programa
ui-language = Idioma
ui-language-javascript = JavaScript
ui-language-python = Python
ui-language-php = PHP
ui-inspect-this-of = Inspeccionar la solicitud { $id }

ui-activity-of = Mostrar la actividad de
ui-all-stores = Todas las tiendas
ui-activity-none = Aún no ha ocurrido nada.
ui-activity-asked = Consulta al gateway
ui-activity-renewed = Token renovado
ui-activity-not-renewed = Token no renovado
ui-activity-dry-run = App comprobada
ui-activity-connected = Conectada
ui-activity-reauthorized = Reautorizada
ui-activity-imported = Importada
ui-activity-copied = Copiada, para vigilarla en otro lugar
ui-activity-moved = Trasladada a otro equipo
ui-activity-restored = Restaurada
ui-activity-delivered = Entregado a
ui-activity-not-delivered = No entregado a
ui-activity-link-made = Enlace creado
ui-activity-link-failed = Enlace usado, sin conectar nada
ui-activity-stray = Callback inesperado
ui-column-when = Cuándo
ui-column-what = Qué
ui-column-store = Tienda
ui-column-answer = Respuesta
ui-column-copy = Copiar
ui-answer-good = correcta

notice-reauthorize = Reautorizar
notice-open = Abrir
notice-days-left = { $store }: { $count ->
    [one] queda { $count } día
   *[other] quedan { $count } días
}
notice-hours-left = { $store }: { $count ->
    [one] queda { $count } hora
   *[other] quedan { $count } horas
}
notice-minutes-left = { $store }: { $count ->
    [one] queda { $count } minuto
   *[other] quedan { $count } minutos
}
notice-ending-body = Entonces termina su autorización. Reautorice la tienda antes para que sus tokens continúen.
notice-ended = Hay que reautorizar { $store }
notice-ended-body = Su autorización terminó. Reautorice la tienda para volver a tener tokens.
notice-token-ended = { $store } no tiene un token vigente
notice-token-ended-body = Su token caducó y ninguna renovación ha tenido éxito. Sellerkey lo sigue intentando.
notice-app-refused = La plataforma rechaza la app «{ $app }»
notice-app-refused-body = El gateway responde { $answer }, por eso las renovaciones de sus tiendas están en pausa. Revise la app en Apps.
notice-digest = Tiendas que necesitan atención
notice-digest-ending = { $count ->
    [one] { $count } autorización termina pronto.
   *[other] { $count } autorizaciones terminan pronto.
}
notice-digest-ended = { $count ->
    [one] { $count } tienda no tiene un token vigente.
   *[other] { $count } tiendas no tienen un token vigente.
}
notice-not-delivered = { $store }: el token no llega
notice-not-delivered-body = { $count ->
    [0] «{ $delivery }» no lo ha aceptado.
    [one] «{ $delivery }» no lo ha aceptado, y otro destino más está sin su token.
   *[other] «{ $delivery }» no lo ha aceptado, y otros { $count } destinos están sin su token.
} La página de la tienda indica el motivo y qué hacer.
notice-tray = Sellerkey sigue en la bandeja
notice-tray-body = Allí renueva sus tokens. Su icono recupera la ventana o cierra el programa.

tray-store = { $store }: { $state }
tray-more = y { $count } más
tray-reauthorize = Reautorizar { $store }
tray-renew-all = Renovar todas
tray-open = Abrir Sellerkey
tray-quit = Salir

ui-background = En segundo plano
ui-background-says = Los tokens se renuevan mientras Sellerkey esté en marcha, con su ventana o sin ella.
ui-background-tray = Este escritorio tiene bandeja: mientras Sellerkey está en marcha, su icono está allí y recupera la ventana.
ui-background-no-tray = Este escritorio no muestra iconos de bandeja. Después de cerrar la ventana, inicie Sellerkey otra vez para recuperarla.
ui-background-no-bus = Aquí no hay bus de sesión, así que nada podría recuperar una ventana cerrada: al cerrarla, se sale de Sellerkey.
ui-login = Abrir al iniciar sesión
ui-login-says = Sin su ventana. Las renovaciones empiezan al iniciar sesión.
error-no-autostart = No se puede cambiar la apertura al iniciar sesión: { $reason }.
    .cure = Compruebe si se puede escribir en la carpeta donde su escritorio guarda los programas de inicio.
ui-closing = Al cerrar la ventana
ui-closing-ask = Preguntar
ui-closing-keep = Seguir renovando en segundo plano
ui-closing-quit = Salir
ui-closing-title = ¿Cerrar la ventana?
ui-closing-keep-says = En segundo plano, Sellerkey sigue renovando sus tokens. Este escritorio no tiene bandeja donde mostrarlo: inicie Sellerkey otra vez para recuperar la ventana.
ui-closing-quit-says = Si sale, nada los renueva aquí, salvo un temporizador o la línea de comandos.
ui-closing-remember = No volver a preguntar

ui-theme = Tema
ui-language-system = El del sistema
ui-theme-system = Sistema
ui-theme-light = Claro
ui-theme-dark = Oscuro
ui-browser = Navegador
ui-browser-help = La página de autorización se abre aquí
ui-browser-system = El del sistema
ui-browser-missing = { $browser }, ya no está instalado
ui-browser-other = Otro programa…
ui-browser-path = Ruta del programa
ui-browser-path-help = La ruta completa, por ejemplo /usr/bin/firefox
ui-save = Guardar
ui-saved = Guardado.
ui-proxy = Proxy
ui-proxy-says = Cómo se accede a las plataformas, desde la ventana y desde la línea de comandos. A las direcciones de este equipo siempre se accede directamente.
ui-proxy-system = El del sistema
ui-proxy-none = Ninguno
ui-proxy-address = Una dirección
ui-proxy-field = Dirección del proxy
ui-proxy-field-help = Así: http://proxy.example:3128; también https, socks5 y socks5h. Sin contraseña: los ajustes no guardan secretos
ui-test = Probar
ui-save-and-test = Guardar y probar
ui-proxy-reached = { $host } responde.
ui-vault = Dónde se guardan los secretos
ui-vault-help = El llavero de este equipo es el lugar adecuado. Los archivos cifrados son para un equipo que no lo tiene: se abren con una frase de contraseña, que se pide después de cada inicio.
ui-vault-fixed =
    { $vault ->
        [file] En archivos cifrados en la carpeta de datos. Para guardarlos en otro lugar, elimine todo, elija de nuevo y vuelva a conectar las tiendas.
       *[keychain] En el llavero de este equipo. Para guardarlos en otro lugar, elimine todo, elija de nuevo y vuelva a conectar las tiendas.
    }
ui-vault-keychain = Llavero
ui-vault-file = Archivos cifrados
ui-vault-make = Guardarlos en archivos cifrados
ui-passphrase = Frase de contraseña
ui-passphrase-help = Quien la conozca y tenga la carpeta de datos tiene los secretos. Nadie puede recuperarla: elija varias palabras que vaya a recordar.
ui-passphrase-again = La misma otra vez
ui-passphrase-differs = Las dos no coinciden.
ui-unlock = Desbloquear
ui-unlock-help = Los secretos están en archivos cifrados. Su frase de contraseña se necesita una vez después de cada inicio de este equipo.
ui-unlock-where = Desbloquear en Ajustes
ui-unlocked = Desbloqueado.
ui-this-program = Este programa
ui-data-folder = Carpeta de datos
ui-log-file = Registro
ui-copy-path = Copiar ruta
ui-copy-path-of = Copiar ruta: { $what }
ui-link-handler = Enlaces sellerkey://
ui-handler-ours = abren Sellerkey ({ $handler })
ui-handler-other = abren { $handler }, no Sellerkey
ui-handler-none = no abren nada en este sistema
ui-keychain = Llavero
ui-keychain-good = se puede usar
ui-keychain-trouble = no se puede usar ahora
ui-versions = Versiones
ui-versions-are = Sellerkey { $version }, vista web { $webview }
ui-remove-everything = Eliminar todo
ui-remove-ask = Eliminar todo…
ui-remove-everything-title = ¿Eliminar todo?
ui-remove-everything-says = Se eliminan de este equipo todas las tiendas, todas las apps y todos los secretos, junto con los ajustes, la actividad y el registro. Solo quedan el tamaño de la ventana y la entrada para los enlaces sellerkey://. La plataforma mantiene vigentes los tokens hasta que caduquen.
ui-remove-word = eliminar
ui-remove-type = Escriba «{ $word }»

# Remedios que en la ventana son distintos que en la línea de comandos.
ui-explain-method-missing = Sí, y falta: identifica una llamada de negocio. Agregue method o firme para la ruta de una llamada de sistema.
ui-cure-check-secret = Vea en Inspector qué error tiene la firma. Si el método de firma es correcto, compare el App Secret con el de la consola de apps y guárdelo de nuevo en Apps.
ui-cure-use-present-host = La solicitud se envió a un host que ya no está en servicio. Elija de nuevo la plataforma en Apps.
ui-cure-keychain-no-entry = Reautorice la tienda.
ui-cure-app-not-found = Puede que se haya eliminado entretanto. Consulte Apps.
ui-cure-app-none = Agregue una en Apps. La AppKey y el App Secret están en la consola de apps de la plataforma.
ui-cure-app-in-use = Desconecte antes esas tiendas.
ui-cure-app-secret-gone = Guárdelo de nuevo en Apps.
ui-cure-app-key-in-use = Agregue la otra AppKey como una app aparte.
ui-cure-platform-unknown = Elija una de la lista, u otro gateway por su dirección.
ui-cure-state-late = Empiece de nuevo.
ui-cure-bare-code = Pegue la dirección completa, con su state.
ui-cure-timed-out = Empiece de nuevo.
ui-cure-failed-elsewhere = Consulte Actividad y autorice de nuevo.
ui-cure-port-taken = Cierre ese programa, o indique otro puerto en la consola de apps y en Apps.
ui-cure-port-forbidden = Indique un puerto superior a 1023 en la consola de apps y en Apps.
ui-cure-port-unusable = Indique otro puerto en la consola de apps y en Apps.
ui-cure-import-unreadable = Pegue el JSON que devolvió la llamada de tokens, con access_token y refresh_token.
ui-cure-account-different = Indique qué hacer en Tiendas.
ui-cure-account-incomparable = Indique qué hacer en Tiendas.
ui-cure-grant-not-waiting = Consulte las tiendas.
ui-cure-decision-unfitting = Elija una de las opciones disponibles.
ui-cure-store-not-found = Puede que se haya desconectado entretanto. Consulte las tiendas.
ui-cure-store-of-other-app = Conéctela a través de su propia app.
ui-cure-token-ended = Reautorice la tienda.
ui-cure-authorization-over = Reautorice la tienda.
ui-cure-authorization-withdrawn = Reautorice la tienda. Si otro programa renueva sus tokens, deje que lo haga solo uno de los dos.
ui-cure-authorization-lost = Reautorice la tienda.
ui-cure-renewal-impossible = Reautorice la tienda cuando caduque su token.
ui-cure-renewal-paused = Compruebe la app en Apps. En cuanto esté bien, las renovaciones continúan.
ui-cure-renewal-other-account = Indique en Tiendas qué hacer con ellos.
ui-cure-sandbox-failed = Cierre lo que usa los puertos de este equipo e inténtelo de nuevo.
ui-cure-request-not-kept = Puede que se haya eliminado entretanto. Consulte Actividad.
ui-cure-dry-run-other-call = Compruebe una app en Apps.

## Entregas en la ventana
ui-cure-delivery-not-found = Puede que se haya eliminado en otro lugar. Vuelva a mirar la lista.
ui-cure-delivery-name-taken = Dé otro nombre a esta.
ui-cure-delivery-no-command = Escriba el comando como en un terminal, por ejemplo: railway variable set KEY --stdin
ui-cure-delivery-failed = Ejecute el comando a mano con otro texto en la entrada estándar y corrija lo que indique. Se reintenta automáticamente; al momento, con «Entregar ahora».
ui-cure-delivery-no-token = Renueve antes el token de la tienda, en Más.
ui-deliveries = Entregas
ui-deliveries-help = Cada token nuevo va automáticamente a estos destinos, hasta que lo aceptan. Solo se entrega el token de acceso.
ui-deliveries-none = Ningún token de esta tienda se entrega automáticamente. Un backend, un plugin o un script puede recibir cada token nuevo: por un comando, un webhook o un archivo.
ui-delivered = { $count ->
    [one] Entregado a { $name }, { $when }
   *[other] Entregado en { $count } destinos; el último, { $when }
}
ui-delivery-waiting = { $count ->
    [one] Aún sin entregar a { $name }
   *[other] Aún sin entregar en { $count } destinos
}
ui-delivery-failing = { $count ->
    [one] No entregado a { $name }; próximo intento: { $when }
   *[other] No entregado en { $count } destinos; próximo intento: { $when }
}
ui-delivery-next = Próximo intento: { $when }.
ui-delivery-soon = pronto
ui-delivery-last = El token actual llegó { $when }.
ui-delivery-behind = Un token anterior llegó { $when }; el actual, aún no.
ui-delivery-never = Aún no ha llegado ningún token.
ui-try-now = Intentar ahora
ui-try-now-of = Entregar ahora el token de «{ $store }»
ui-deliver-now = Entregar ahora
ui-deliver-now-to = Entregar ahora a { $name }
ui-delivery-remove-of = Eliminar la entrega a { $name }
ui-delivery-remove-title = ¿Eliminar la entrega a { $name }?
ui-delivery-remove-says = No se envían más tokens allí. El que ya está sigue vigente hasta que caduque.
ui-delivery-removed = Los tokens ya no se entregan a { $name }.
ui-delivery-added = A partir de ahora, los tokens se entregan a { $name }.
ui-delivery-secret-copied = Su secreto está en el portapapeles y no se muestra en ningún sitio. Péguelo ahora en los ajustes del receptor: así el receptor sabe que el envío es de Sellerkey.
ui-delivery-not-yet = Está configurada, pero la primera entrega no funcionó:
ui-delivery-add = Agregar una entrega
ui-delivery-not-added = No se agregó nada: a la pregunta se respondió Cancelar.
ui-delivery-asking = Hay una pregunta en un cuadro de diálogo aparte…
ui-delivery-kind-command = Un comando
ui-delivery-kind-webhook = Un webhook
ui-delivery-kind-file = Un archivo
ui-delivery-kind-command-says = Para herramientas que guardan una variable o un secreto: railway, gh, kubectl, vault. Lee el token de su entrada estándar.
ui-delivery-kind-webhook-says = Para un backend propio: recibe un POST firmado con el token.
ui-delivery-kind-file-says = Para programas de este equipo que leen un archivo, como un .env o un secreto de Docker.
ui-delivery-kinds = Destino
ui-delivery-command = Comando
ui-delivery-command-help = Como en un terminal, en una línea; se admiten comillas, pero no tuberías ni $VARIABLES, porque no lo ejecuta ningún shell. Se ejecuta en su carpeta personal. No incluya aquí ningún secreto.
ui-delivery-command-example = railway variable set ALIEXPRESS_ACCESS_TOKEN --stdin
ui-delivery-words = Se ejecuta con estas palabras:
ui-delivery-address = Dirección
ui-delivery-address-help = Donde su backend recibe el token: https, o http://127.0.0.1 en este equipo.
ui-delivery-address-example = https://shop.example/hooks/token
ui-delivery-secret = Secreto del receptor
ui-delivery-secret-help = Si lo deja vacío, se crea uno y se copia al portapapeles. Si el receptor ya creó uno (whsec_…), escríbalo aquí.
ui-delivery-path = Ruta
ui-delivery-path-help = La ruta completa de un archivo propio: se escribe de nuevo con cada token.
ui-delivery-path-example = ~/shop/aliexpress-token
ui-delivery-mode = Permisos
ui-delivery-mode-help = 600: solo lo lee usted. 640: también su grupo.
ui-delivery-owner = Propietario
ui-delivery-owner-help = USER, USER:GROUP o :GROUP. Vacío: usted.
ui-delivery-format = Formato
ui-delivery-format-help = Cómo se escribe allí el token.
ui-delivery-format-raw = Solo el token
ui-delivery-format-dotenv = Línea .env
ui-delivery-format-json = JSON
ui-delivery-format-shell = Shell
ui-delivery-format-systemd = systemd
ui-delivery-format-k8s = Secreto de Kubernetes
ui-delivery-variable = Nombre de la variable
ui-delivery-variable-help = Donde los programas buscan el token.
ui-delivery-name = Nombre
ui-delivery-name-help = Cómo aparece en esta lista. Vacío: como el comando, el host o el archivo.
ui-delivery-now = Entregar ahora el token actual
ui-delivery-save = Agregar…
ui-delivery-save-help = Después, Sellerkey pregunta en un cuadro de diálogo aparte, que indica el destino.
ui-not-arriving = { $count ->
    [one] El token de «{ $store }» no llega a { $name }.
   *[other] Hay tokens que no llegan a { $count } destinos.
}
ui-not-arriving-look = Ver motivo

## Actualizaciones
error-update-unreachable = No se puede conectar con { $host }, donde se anuncian las versiones nuevas: { $reason }.
    .cure = Compruebe la conexión de este equipo y cómo accede a la web, en Proxy; después, busque de nuevo.
error-update-no-release = { $host } no anuncia ahora ninguna versión nueva.
    .cure = Busque de nuevo más tarde.
error-update-unreadable = No se puede leer lo que anuncia { $host }.
    .cure = Busque de nuevo más tarde. Una red que pide iniciar sesión también responde así.
error-update-not-for-this = La versión nueva no incluye ningún archivo que pueda sustituir a esta copia.
    .cure = Obtenga la versión nueva donde consiguió esta e instálela como entonces.
error-update-cut = La versión nueva no llegó completa desde { $host }: { $reason }.
    .cure = Aquí no ha cambiado nada. Inténtelo de nuevo.
error-update-too-large = { $host } envía más de lo que ocupa cualquier versión de Sellerkey.
    .cure = Aquí no ha cambiado nada. Avise a los responsables del proyecto de dónde venía.
error-update-not-signed = El archivo no es el que firmaron los autores de Sellerkey para esta versión y se ha desechado.
    .cure = Aquí no ha cambiado nada. No instale el archivo a mano. Inténtelo en otra red; si sigue igual, avise a los responsables del proyecto.
error-update-not-written = No se pudo instalar la versión nueva: { $reason }.
    .cure = La versión actual sigue funcionando. Mueva Sellerkey a una carpeta propia con espacio e inténtelo de nuevo, o instale la versión nueva a mano.
error-update-moved-aside = No se pudo instalar la versión nueva, y la actual está ahora en { $path }.
    .cure = Devuélvala a su sitio o instale la versión nueva a mano. Las tiendas no se han tocado.
error-update-connecting = Se está conectando una tienda y su autorización se perdería.
    .cure = Termine la conexión o cancélela, e inténtelo de nuevo.
error-update-renewing = Se está renovando un token y tarda más de lo habitual.
    .cure = Compruebe si el llavero espera su contraseña. Inténtelo de nuevo en un minuto: no hará falta descargar el archivo otra vez.
update-ask = ¿Instalar Sellerkey { $version }?
update-ask-says = Se descarga y solo se acepta si está firmada con la clave que conoce la versión actual, { $version }. Antes se termina lo que se esté renovando; después, Sellerkey se reinicia. Las tiendas, las apps y los ajustes se conservan.
update-ask-yes = Instalar
update-ask-no = Cancelar
ui-updates = Actualizaciones
ui-update-off = Esta copia no busca actualizaciones por sí misma.
ui-update-off-says = Quien la hizo no fijó una clave con la que comprobar versiones nuevas. Obténgalas donde consiguió esta.
ui-update-by-packages = Actualice con el gestor de paquetes.
ui-update-by-packages-says = Con él se instaló esta copia, así que Sellerkey no busca versiones nuevas por sí mismo.
ui-update-says = Sellerkey solo busca cuando se pulsa aquí y no instala nada sin confirmación. No dice a nadie quién es usted.
ui-update-look = Buscar actualizaciones
ui-update-look-again = Buscar de nuevo
ui-update-looking = Buscando…
ui-update-newest = La versión { $version } es la más reciente.
ui-update-found = Está disponible la versión { $version }.
ui-update-published = Publicada: { $when }
ui-update-notes = Novedades
ui-update-install = Instalar…
ui-update-downloading = Descargando la versión { $version }
ui-update-so-far = { $done } de { $whole } MB
ui-update-so-much = { $done } MB
ui-update-finishing = La versión { $version } se instala en cuanto termine lo que se está renovando. Después, Sellerkey se reinicia.
