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
# dry run llamada de prueba      hand-over page página de paso  data folder carpeta de datos
# system call llamada de sistema business call llamada de negocio  account cuenta
# gateway gateway (el gateway)   passphrase frase de contraseña  tag etiqueta
# forget (tienda) desconectar    remove (app) eliminar        tokens forgotten tokens eliminados
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
    .cure = Inicie uno en esta sesión, como gnome-keyring o KWallet, e inténtelo de nuevo. No se ha cambiado nada.
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
error-platform-extra = La dirección de un gateway no lleva usuario, consulta ni fragmento.
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
error-state-used = Ese callback ya se usó; su código está gastado.
    .cure = Si la tienda no aparece, autorice de nuevo.
error-state-late = Esa autorización ya caducó.
    .cure = Empiece de nuevo: sellerkey connect.
error-state-other-attempt = Ese callback pertenece a otra autorización en curso.
    .cure = Péguelo donde se inició esa autorización o use el enlace que se muestra aquí.
error-bare-code = Un código solo no demuestra nada, y aquí nadie puede verificar la cuenta.
    .cure = Pegue la dirección completa, con su state; o agregue --yes si está seguro.
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
error-agent-another = Otro programa ya proporciona los tokens de esta carpeta de datos: la app de escritorio u otro agente.
    .cure = No hay que hacer nada; también los renueva.
error-agent-socket = El agente no puede escuchar en { $path }: { $reason }.
    .cure = Indique otra carpeta de datos: SELLERKEY_HOME.
agent-ready = El agente está en marcha: renueva los tokens cuando corresponde y los proporciona en { $path }. Ctrl-C lo detiene.
error-store-busy = Otro programa está renovando el token de esta tienda y aún no ha terminado.
    .cure = Inténtelo de nuevo en un minuto. Si no hay otro Sellerkey en marcha, reinicie el llavero de este equipo.
error-authorization-over = La autorización de «{ $store }» terminó.
    .cure = Reautorice la tienda: sellerkey connect --store NAME.
error-authorization-withdrawn = La plataforma ya no acepta el token de actualización de «{ $store }»: la cuenta lo retiró u otro programa lo renovó.
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

## Entregas
error-delivery-not-found = Esta tienda no tiene ninguna entrega llamada «{ $name }».
    .cure = Vea las que hay: sellerkey delivery list.
error-delivery-name-taken = Otra entrega de esta tienda se llama «{ $name }».
    .cure = Dé otro nombre a esta: --name NAME.
error-delivery-no-command = No se indicó ningún comando.
    .cure = Escríbalo después de dos guiones: sellerkey delivery add STORE -- railway variable set KEY --stdin
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
error-delivery-path-not-whole = { $path } no es la ruta completa de un archivo.
    .cure = Indique una ruta que empiece por / y termine con el nombre del archivo.
error-delivery-failed = { $program } no aceptó el token: { $status }. Respondió: { $said }
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
