# English. One message a thought; the attribute `cure` says what to do. No blame, no exclamation marks.

## What the gateway's refusals need

cure-check-secret = See which mistake made the sign: sellerkey inspect REQUEST. If the recipe is right, compare the app secret with the one in the app console, then save it again: sellerkey app edit NAME --secret-stdin.
cure-authorize-again = Authorize again: a code lives for three minutes, works once, and only for the app it was made for.
cure-check-key-and-platform = Compare the app key with the one in the app console, and check that the app is registered on this platform.
cure-send-parameter = Send the parameter that the message names as a form field. If Sellerkey made this request, please report it.
cure-correct-clock = Set this computer's clock. Sellerkey signs by the gateway's time as soon as it knows it.
cure-check-platform = Check which platform the app is registered on.
cure-renew = Renew the token; if that is refused too, re-authorize the store.
cure-reauthorize = Re-authorize the store. If another program renews its tokens, let only one of the two do so.
cure-change-app-policy = Change the app's authorization policy in the app console.
cure-wait = Wait as long as the message says, then try again.
cure-try-later = The platform has trouble. Try again later.
cure-ask-for-permission = Ask for this API group in the app console. The token itself is not at fault.
cure-allow-ip-address = Put this computer's public address on the app's IP whitelist in the app console.
cure-ask-support = Ask the platform's support, with the request id.
cure-use-present-host = The request went to a host that is no longer served. Choose the platform anew: sellerkey app edit NAME --platform aliexpress.
cure-read-message = Read the gateway's message; with the request id the platform's support can say more.

## The data folder and the registry

error-folder-nowhere = No folder to keep data in: neither SELLERKEY_HOME nor HOME is set.
    .cure = Set SELLERKEY_HOME to a folder of your own.
error-folder-foreign = { $path } belongs to another user.
    .cure = Run Sellerkey as that user, without sudo, or set SELLERKEY_HOME to a folder of your own.
error-folder-read-only = { $path } cannot be written.
    .cure = Make it writable for you, or set SELLERKEY_HOME to another folder.
error-disk-full = The disk that holds { $path } is full.
    .cure = Free some space and try again. Nothing that was kept is lost.
error-folder-unusable = { $path } cannot be used: { $reason }.
    .cure = Set SELLERKEY_HOME to another folder.
error-registry-newer = A newer Sellerkey wrote this registry (version { $found }; this program knows up to { $known }).
    .cure = Update this program. Nothing was changed.
error-registry-damaged = The registry cannot be read: { $reason }.
    .cure = Put the file registry.sqlite3 aside. The tokens are still in the keychain.
error-registry-busy = Another program is using the registry.
    .cure = Try again in a moment.
error-registry-failed = The registry could not be used: { $reason }.
    .cure = Try again; if it stays so, please report it.

## The keychain

error-keychain-locked = The keychain is locked.
    .cure = Unlock it (log in to the desktop, or open your password manager) and try again. Nothing was changed.
error-keychain-absent = There is no keychain in this session: { $reason }.
    .cure = Start one, such as gnome-keyring or KWallet, in this session, and try again. Where one runs and is new, add an app in the window or at a terminal: you are asked for a password for it then. Nothing was changed.
error-keychain-denied = The keychain refused: { $reason }.
    .cure = Allow Sellerkey to use it and try again. Nothing was changed.
error-keychain-no-entry = The keychain holds nothing for this.
    .cure = Re-authorize the store: sellerkey connect --store NAME.
error-keychain-waiting = The keychain has not answered yet.
    .cure = Look for a window that asks for your password, then try again. Nothing was changed.
error-keychain-not-kept = The keychain did not keep what was written.
    .cure = Restart the keychain, or log in again, and try once more.
error-keychain-unusable = The keychain cannot be used: { $reason }.
    .cure = Restart the keychain, or log in again, and try once more.
error-keychain-too-large = This computer's keychain takes { $limit } bytes at once, and these tokens are longer.
    .cure = Keep the secrets in encrypted files: name an empty data folder (SELLERKEY_HOME), say --vault file, and connect there. Nothing was lost of what was kept before.

error-passphrase-missing = The secrets are in an encrypted file, and nobody gave its passphrase.
    .cure = Name a file that holds it: SELLERKEY_VAULT_PASSPHRASE_FILE=/path/to/passphrase; or run this in a terminal, which asks for it.
error-passphrase-unreadable = The passphrase cannot be read from { $path }: { $reason }.
    .cure = Make that file readable for the user that runs Sellerkey.
error-passphrase-empty = The passphrase is empty.
    .cure = Put it on the first line of its file.
error-passphrase-wrong = This passphrase does not open the encrypted file.
    .cure = Give the one that it was made with. Nothing was changed.
error-vault-unknown-kind = There is no vault called “{ $word }”.
    .cure = Choose keychain or file.
error-vault-other-kind = The secrets of this data folder are in { $has ->
        [file] the encrypted file
       *[other] the keychain
    }, not in { $wanted ->
        [file] an encrypted file
       *[other] the keychain
    }.
    .cure = Leave SELLERKEY_VAULT and --vault out, or name another data folder: SELLERKEY_HOME.

## The gateway

error-gateway-refused = The gateway answered { $answer }: { $message } (request { $request_id }).
error-gateway-unreachable = { $host } cannot be reached: { $reason }.
    .cure = Check the network, the proxy and the firewall, then try again.
error-gateway-answer-lost = { $host } was asked, and its answer was lost: { $reason }.
    .cure = Try again. If this was an authorization, authorize once more: a code is never sent twice.
error-gateway-status = { $host } answered with HTTP { $status }.
    .cure = The platform, or a proxy on the way, has trouble. Try again later.
error-gateway-not-json = { $host } answered with something that is no answer of a gateway: { $first_line }
    .cure = Check the platform and the proxy; something else answers at this address.
error-gateway-unreadable = The answer of { $host } has no readable { $missing }.
    .cure = Try again later; if it stays so, please report it.
error-sandbox-failed = The sandbox could not be started: { $reason }.
    .cure = Start one with sellerkey sandbox, and name its address as the platform.
error-web-client-failed = No secure connection can be made: { $reason }.
    .cure = Install your system's certificates (on Debian: ca-certificates) and try again.

## The proxy

error-proxy-not-url = The proxy's address cannot be read.
    .cure = Write it like http://proxy.example:3128.
error-proxy-scheme = A proxy's address does not begin with “{ $scheme }:”.
    .cure = Write it like http://proxy.example:3128; https, socks5 and socks5h are possible too.
error-proxy-password = The proxy's address has a user name or a password. That would be a secret, and settings hold none.
    .cure = Name a proxy that asks for none, or choose the system's, where the system knows the password.
error-proxy-extra = The proxy's address has something after its port.
    .cure = Write only its host and port, like http://proxy.example:3128.

## The browser

error-browser-no-program = There is no program at “{ $path }”.
    .cure = Give its whole path, such as /usr/bin/firefox.

## Apps

error-app-not-found = No app is called “{ $name }”.
    .cure = See sellerkey app list.
error-app-none = No app has been added yet.
    .cure = Add one: sellerkey app add NAME --key KEY. The key and the secret stand in the platform's app console.
error-app-several = There are several apps: { $names }.
    .cure = Say which one: sellerkey connect APP.
error-app-in-use = “{ $name }” has stores: { $stores }.
    .cure = Forget those stores first: sellerkey forget STORE.
error-app-secret-gone = The keychain holds no secret for “{ $name }”.
    .cure = Save it again: sellerkey app edit NAME --secret-stdin.
error-app-key-in-use = Stores are connected through “{ $name }”, so its key and platform stay as they are.
    .cure = Add the other key as an app of its own: sellerkey app add.
error-name-invalid = A name has 1 to 80 characters on one line.
    .cure = Choose another name.
error-name-taken = “{ $name }” is taken.
    .cure = Choose another name.
error-key-empty = The app key is empty.
    .cure = Copy “AppKey” from the app console.
error-key-character = The app key has a character that no app key has.
    .cure = Copy “AppKey” from the app console; it is a number.
error-key-too-long = The app key is longer than any app key.
    .cure = Copy “AppKey” from the app console; it is a number.
error-secret-empty = The app secret is empty.
    .cure = Copy “App Secret” from the app console.
error-secret-character = The app secret has white space or control characters in it.
    .cure = Copy “App Secret” from the app console once more, nothing else with it.
error-secret-source = There is no terminal to ask for the app secret.
    .cure = Give it on standard input, with --secret-stdin.
error-platform-unknown = No platform is called “{ $name }”.
    .cure = Use aliexpress, sandbox, another name of sellerkey app add --help, or a gateway's address.
error-platform-not-url = The gateway's address cannot be read.
    .cure = Write it like https://gateway.example.
error-platform-insecure = A gateway needs https, or http to 127.0.0.1 or [::1].
    .cure = Write localhost as 127.0.0.1; for any other host use https.
error-platform-extra = A gateway's address has no user name, query or fragment.
    .cure = Give its root, like https://gateway.example.

## Callback URLs and callbacks

error-callback-not-url = The callback URL cannot be read as an address.
    .cure = Copy it from the app console, with https:// at its beginning.
error-callback-fragment = The callback URL has a fragment (#…), which no server gets to see.
    .cure = Enter one without # in the app console and here.
error-callback-contains = The callback URL contains “{ $name }”, which belongs to the answer.
    .cure = Enter one without it in the app console and here.
error-callback-scheme = A callback URL that begins with “{ $scheme }:” brings nothing home.
    .cure = Use https://…, http://127.0.0.1:PORT/… or sellerkey://oauth/callback.
error-callback-no-port = The callback URL names no port.
    .cure = Write it like http://127.0.0.1:17653/callback.
error-callback-too-long = That is longer than any callback.
    .cure = Copy only the address of the page that the browser ended on.
error-callback-control-character = That has control characters in it.
    .cure = Copy the address once more, on one line.
error-callback-unreadable = That is neither an address nor a code.
    .cure = Copy the whole address of the page that the browser ended on.
error-callback-elsewhere = That address is not the callback's.
    .cure = Only sellerkey://oauth/callback, or the app's own callback URL, brings a code home.
error-callback-twice = “{ $name }” stands in that address twice.
    .cure = Copy the address once more, just as the browser shows it.
error-callback-missing = That address has no “{ $name }”.
    .cure = Copy the whole address of the page that the browser ended on, after you have authorized.
error-callback-code = The code in that address is no code.
    .cure = Copy the address once more, just as the browser shows it.
error-state-foreign = That address belongs to an authorization that Sellerkey did not begin.
    .cure = Use the link that Sellerkey shows.

## Attempts

error-state-unknown = That callback belongs to no authorization of this computer.
    .cure = Use the link that Sellerkey shows now.
error-state-used = That callback was used before; its code is spent.
    .cure = If the store is not there, authorize again.
error-state-late = That authorization is over.
    .cure = Begin again: sellerkey connect.
error-state-other-attempt = That callback belongs to another authorization that is under way.
    .cure = Paste it where that one was begun, or use the link shown here.
error-bare-code = A code alone proves nothing, and nobody is here to look at the account.
    .cure = Paste the whole address, with its state; or add --yes if you are sure.
error-cancelled = Cancelled. Nothing was changed.
    .cure = Begin again whenever you like.
error-replaced = A newer authorization of the same store took the place of this one.
    .cure = Go on there.
error-timed-out = Nobody authorized within the hour.
    .cure = Begin again: sellerkey connect.
error-authorization-refused = The platform sent a refusal back: { $error }.
    .cure = Begin again, and press the button that grants access.
error-failed-elsewhere = Another Sellerkey program received the code and could not exchange it ({ $failure }).
    .cure = See sellerkey activity, then authorize again.
error-no-randomness = This system gives no random numbers.
    .cure = Report this to whoever runs the system.
error-port-taken = Port { $port } of this computer, where the callback leads, is used by another program.
    .cure = End that program, or enter another port in the app console and with sellerkey app edit NAME --callback URL.
error-port-forbidden = Port { $port } may not be used by ordinary programs.
    .cure = Enter a port above 1023 in the app console and with sellerkey app edit NAME --callback URL.
error-port-unusable = Port { $port } cannot be used: { $reason }.
    .cure = Enter another port in the app console and with sellerkey app edit NAME --callback URL.

## Accounts and stores

error-account-different = { $came } authorized, but “{ $store }” is { $expected }. Nothing was overwritten; the new tokens are kept aside.
    .cure = Say what to do: sellerkey connect --store NAME --if-different keep-both, move or drop.
error-account-incomparable = The answer does not say whether “{ $store }” authorized or another account. Nothing was overwritten; the new tokens are kept aside.
    .cure = Say what to do: sellerkey connect --store NAME --if-different keep-both, move or drop.
error-grant-not-waiting = Those tokens have been dealt with.
    .cure = See sellerkey status.
error-account-taken = That account is connected already, as “{ $store }”.
    .cure = Say keep-both, and these tokens go to that store; or drop.
error-decision-unfitting = That choice is not offered for these tokens.
    .cure = Say keep-both, move or drop.
error-store-not-found = No store is called “{ $name }”.
    .cure = See sellerkey status.
error-store-of-other-app = “{ $store }” was connected through “{ $app }”.
    .cure = Leave the app out, or give the new store another name.
error-token-ended = The token of “{ $store }” has run out.
    .cure = Re-authorize the store: sellerkey connect --store NAME.
error-token-too-short = The token of “{ $store }” runs out sooner than that.
    .cure = Ask for less with --min-validity, or re-authorize the store.
error-agent-another = Another program hands out the tokens of this data folder already: the desktop app, or another agent.
    .cure = Nothing is to be done; it renews them too.
error-agent-socket = The agent cannot listen at { $path }: { $reason }.
    .cure = Name another data folder: SELLERKEY_HOME.
agent-ready = The agent runs: it renews tokens when they are due, and hands them out at { $path }. Ctrl-C ends it.
error-store-busy = Another program is renewing this store's token and has not come to an end.
    .cure = Try again in a minute. If no other Sellerkey runs, restart this computer's keychain.
error-authorization-over = The authorization of “{ $store }” is over.
    .cure = Re-authorize the store: sellerkey connect --store NAME.
error-authorization-withdrawn = The platform takes the refresh token of “{ $store }” no more: the account withdrew it, or another program renewed it.
    .cure = Re-authorize the store: sellerkey connect --store NAME. If another program renews its tokens, let only one of the two do so.
error-authorization-lost = The answer to a renewal of “{ $store }” was lost, and the platform takes the refresh token from before it no more.
    .cure = Re-authorize the store: sellerkey connect --store NAME.
error-renewal-impossible = The token of “{ $store }” cannot be renewed: the platform gave nothing to renew it with.
    .cure = Re-authorize the store when its token ends: sellerkey connect --store NAME.
error-renewal-elsewhere = The token of “{ $store }” is renewed by another program and only watched here.
    .cure = Renew it there, and import it again.
error-renewal-paused = The platform refuses the app “{ $app }” ({ $answer }), so the tokens of its stores are not renewed. They are kept.
    .cure = See what is wrong: sellerkey app check NAME. As soon as the app is right, renewals go on.
error-renewal-just-failed = A moment ago the platform answered { $answer } for “{ $store }”.
    .cure = Wait a minute, then try again.
error-renewal-other-account = The answer to the renewal of “{ $store }” brought the tokens of another account, { $came }. Nothing was overwritten.
    .cure = Say what is to become of them: sellerkey connect --if-different keep-both, move or drop.
error-tag-invalid = A tag has 1 to 40 characters and no comma; a store has up to 12 tags.
    .cure = Choose other tags.
error-token-dead = The gateway does not take that token ({ $answer }).
    .cure = Take the tokens that the other program uses now, or connect the store here.
error-import-unreadable = That is no token answer of the platform ({ $reason }).
    .cure = Give the JSON that the token call answered, with access_token and refresh_token.

## Moving to another computer

error-store-moved = “{ $store }” was moved to another computer, which renews its token.
    .cure = Use it there. To renew it here again, re-authorize it (sellerkey connect --store NAME), or restore the export that moved it, if no other computer has.
error-export-exists = Something stands at { $path } already, and is not overwritten.
    .cure = Name a file that is not there yet. If an export was broken off, the file may hold a store that was moved: keep it until sellerkey status says that the store is renewed here.
error-export-not-written = { $path } cannot be written: { $reason }.
    .cure = Name a file in a folder that is there and that you may write. Nothing was changed.
error-export-not-kept = { $path } did not keep what was written.
    .cure = Name a file on another disk. Nothing was changed.
error-export-not-sealed = The export could not be encrypted: { $reason }.
    .cure = Try again; if it stays so, please report it. Nothing was changed.
error-export-nothing-to-move = None of these stores is renewed here, so there is nothing to move.
    .cure = See sellerkey status. What is watched here may go along as a copy: --copy.
error-export-unfinished = { $path } is made, and these stores could not be marked as moved, so they are still renewed here: { $stores }. { $reason }
    .cure = Mend what is in the way, then move those stores once more, into another file, and restore that one too.
error-export-not-recipient = “{ $word }” is no recipient of age.
    .cure = Give what age-keygen prints as public key on the other computer; it begins with age1.
error-export-recipient-secret = That is an identity, which is secret. An export is encrypted to its public key.
    .cure = Give what age-keygen -y prints of it; it begins with age1. Whoever saw this command line may have seen the identity: make a new one.
error-export-passphrase-empty = The passphrase is empty.
    .cure = Put it on the first line of its file.
error-export-passphrase-short = A passphrase for an export has at least 8 characters: the file may be copied, and guessed at for years.
    .cure = Choose a longer one, such as four words that have nothing to do with each other.
error-export-passphrase-differs = The two passphrases differ.
    .cure = Begin again. Nothing was changed.
error-export-which = No store is named.
    .cure = Name one or more, or say --all.
error-export-way = Nothing says whether the stores are to be copied or moved.
    .cure = Say --copy (the other place watches the tokens, this one goes on renewing them), or --move (the other place renews them, this one no more).
error-export-for-whom = Nothing says for whom the export is encrypted, and nobody is here to ask.
    .cure = Give a recipient of age (--to age1…), or a file whose first line is a passphrase (--passphrase-file FILE).
error-restore-unreadable = { $path } cannot be read: { $reason }.
    .cure = Check the file's name and whether you may read it.
error-restore-foreign = { $path } belongs to another user, so nobody knows whether it was meant for you.
    .cure = If you trust it, copy it (cp FILE MINE) and restore the copy; or restore it as its owner.
error-restore-too-large = { $path } is larger than any export.
    .cure = Check the file's name.
error-restore-not-age = { $path } is no export: it is not in the format of age.
    .cure = Give the file that sellerkey export made.
error-restore-damaged = { $path } is damaged: a part of it is missing or was changed.
    .cure = Copy the file once more from where it was made, byte for byte. Nothing was changed here.
error-restore-wants-passphrase = This export opens with a passphrase.
    .cure = Run this in a terminal, which asks for it, or name a file that holds it: --passphrase-file FILE.
error-restore-wants-identity = This export opens with an identity of age.
    .cure = Name the file that age-keygen made, whose public key the export was made for: --identity FILE.
error-restore-wrong-passphrase = This passphrase does not open the export.
    .cure = Give the one that it was made with. Nothing was changed.
error-restore-wrong-identity = None of these identities opens the export.
    .cure = Name the one whose public key it was made for. Nothing was changed.
error-restore-not-identity = { $path } holds no identity of age.
    .cure = Name the file that age-keygen made; it has a line that begins with AGE-SECRET-KEY-1. One that is encrypted itself has to be decrypted first.
error-restore-too-much-work = Opening this file would take more memory and time than any honest export, so it is not tried.
    .cure = Ask whoever made it for one that sellerkey export made.
error-restore-not-ours = The file opens, and holds no export of Sellerkey.
    .cure = Give the file that sellerkey export made.
error-restore-newer = A newer Sellerkey made this export (version { $found }; this program knows up to { $known }).
    .cure = Update this program. Nothing was changed.
error-restore-secret-differs = “{ $app }” is here with another secret than in the export. One of the two is wrong, so nothing was changed.
    .cure = See which: sellerkey app check NAME. If the one here is, save the right one (sellerkey app edit NAME --secret-stdin); if not, do so where the export was made, and make it anew.
error-restore-busy = Another program is just restoring an export.
    .cure = Try again in a moment.
ask-way = Copy, to be watched there and renewed here; or move, to be renewed there and no more here? [copy/move]
ask-export-passphrase = A passphrase for the export, at least 8 characters:
ask-restore-passphrase = Passphrase of the export:
exported = { $path } holds { $count ->
        [one] one store
       *[other] { $count } stores
    } with all that the other computer needs. There: sellerkey restore FILE
exported-copied = “{ $store }” is copied. The other place can use its token until { $token } and not renew it; it is renewed here as before.
exported-watched = “{ $store }” is copied, as nothing here renews it.
exported-moved = “{ $store }” is moved, and is not renewed here any more. Its token here lives until { $token }.
exported-one-place = Restore the file in one place only: two that renew the same tokens end each other's. Delete it when that has gone well.
restore-shows = Made { $at }, for { $count ->
        [one] one store
       *[other] { $count } stores
    }:
restore-app-added = App “{ $app }”: is added
restore-app-there = App “{ $app }”: is here already
restore-store-restored = Store “{ $store }”, to be renewed here
restore-store-watched = Store “{ $store }”, to be watched only: another place renews it
restore-store-returned = Store “{ $store }”: was moved away, and is to be renewed here again
restore-store-taken-over = Store “{ $store }”: is here, and gets newer tokens
restore-store-there = Store “{ $store }”: is here already, with these tokens
restore-store-newer-here = Store “{ $store }”: is here with newer tokens, which are kept
restore-store-renewed-here = Store “{ $store }”: is renewed here, which a copy does not change
confirm-restore = Restore this? [y/N]
restore-none = All of it is here already. Nothing was changed.
restored-restored = “{ $store }” is restored, and renewed here from now on.
restored-watched = “{ $store }” is restored, to be watched. Its token lives until { $token }; another place renews it.
restored-returned = “{ $store }” is renewed here again.
restored-taken-over = “{ $store }” has newer tokens.
restored-kept = “{ $store }” stays as it is.
restored-not-renewed = “{ $store }” is restored, and could not be renewed yet: { $what }
restored-one-place = Nobody can know from here whether the file was restored elsewhere too. Only one place may hold what was moved: delete the file.

## Deliveries
deliver-ask = Deliver the tokens of “{ $store }” from now on?
deliver-ask-command =
    Each new access token is given to this command:

    { $place }

    Whatever it does with the token, the shop is open to. Choose Deliver only if you have just set this up yourself.
deliver-ask-webhook =
    Each new access token is sent to this address:

    { $place }

    Whoever answers there can act in the shop. Choose Deliver only if you have just set this up yourself.
deliver-ask-file =
    Each new access token is written to this file:

    { $place }

    Whoever can read it can act in the shop. Choose Deliver only if you have just set this up yourself.
deliver-ask-yes = Deliver
deliver-ask-no = Cancel
error-delivery-not-found = This store has no delivery called “{ $name }”.
    .cure = See which there are: sellerkey delivery list.
error-delivery-name-taken = Another delivery of this store is called “{ $name }”.
    .cure = Give this one another name: --name NAME.
error-delivery-no-command = No command is named.
    .cure = Put it behind two hyphens: sellerkey delivery add STORE -- railway variable set KEY --stdin
error-delivery-open-quote = A quote in the command does not end.
    .cure = Write quotes in pairs, or a backslash before one that is meant as it stands.
error-delivery-bad-variable = That is no name of a variable.
    .cure = Use letters, digits and underscores, and no digit first, such as ALIEXPRESS_ACCESS_TOKEN.
error-delivery-bad-mode = That is no mode for the file of a token.
    .cure = Give 600 for yourself alone, or 640 for a group that may read; nobody but the owner may write.
error-delivery-no-program = There is no program { $program } that can be run.
    .cure = Install it, or give its whole path.
error-delivery-no-address = That is no address.
    .cure = Give it as it stands in the receiver's settings, beginning with https://.
error-delivery-not-https = A token is sent over https only, or to this computer by its number (http://127.0.0.1).
    .cure = Give the receiver an https address, by a proxy or tunnel if need be.
error-delivery-password-in-address = The address holds a user or a password, which would stand in the registry for everybody to read who has the file.
    .cure = Take it out of the address: the receiver knows by the signature who sends.
error-delivery-bad-secret = That is no webhook secret.
    .cure = Give whsec_ and 24 to 64 bytes in base64, or leave it out, and one is made.
error-delivery-no-randomness = The system gives no random bytes.
    .cure = Try again when the computer has been running for a while.
error-delivery-path-not-whole = “{ $path }” is no whole path of a file.
    .cure = Give a path that begins with / and ends with the file's name.
error-delivery-failed = { $program } did not take the token: exit code { $status }. It said: { $said }
    .cure = Run the command by hand with another text on its standard input, and mend what it complains of. It is tried again by itself; at once with: sellerkey deliver.
error-delivery-hung = { $program } did not come to an end within { $seconds } seconds, and was ended.
    .cure = See whether it asks something: nobody is there to answer. It is tried again by itself.
error-delivery-not-run = { $program } could not be run: { $reason }.
    .cure = See whether it still stands there and may be run. Where it has moved, remove the delivery and add it anew.
error-delivery-answered = { $host } answered HTTP { $status }, not that it took the token.
    .cure = See the receiver's log. A receiver says with a 2xx that it has the token; until then it is tried again by itself.
error-delivery-redirected = { $host } names another address. Sellerkey does not go there: whoever names it would get the token.
    .cure = Remove the delivery, and add it with the address that it really has.
error-delivery-not-plain = Something stands at { $path } that is no plain file.
    .cure = Name a path where nothing is, or a file.
error-delivery-foreign = The file { $path } belongs to another user.
    .cure = Remove that file, or name another path.
error-delivery-open-folder = Everybody may write in { $path }, so everybody could put another file there.
    .cure = Close the folder (chmod o-w), or name another path.
error-delivery-owner = { $path } cannot be given to its owner: { $reason }.
    .cure = Only root gives files to others; leave out --owner, or run Sellerkey as root.
error-delivery-busy = Another program is just delivering there.
    .cure = Try again in a minute.
error-delivery-no-token = The token of “{ $store }” has run out: there is nothing to deliver.
    .cure = Renew it first: sellerkey renew STORE.
error-no-such-owner = No user or group here is called “{ $name }”.
    .cure = Give USER, USER:GROUP or :GROUP, by name or number.
delivery-added = The tokens of “{ $store }” are delivered to { $name } from now on.
delivery-removed = The tokens of “{ $store }” are delivered to { $name } no more. What is there stays until it ends by itself.
delivery-secret = This secret proves to the receiver that Sellerkey sends. It is shown only now:
delivery-done = “{ $store }”: delivered to { $name }.
delivery-not-done = “{ $store }”: not delivered to { $name }. { $what }
delivery-none = No token is delivered anywhere. To change that: sellerkey delivery add STORE --help
deliver-none-due = Everything has arrived.
delivery-arrived = arrived { $at }
delivery-behind = an older one arrived { $at }
delivery-waits = not delivered yet
delivery-failing = failed, next try { $next }: { $what }
status-not-delivered = “{ $store }” is not delivered to { $name }: { $what }
activity-delivered = delivered to { $name }
activity-not-delivered = not delivered to { $name }
column-delivery = delivery
column-to = to
column-arrived = state

## Authorizations by somebody else: links, and the listener that they come home to

error-link-life = A link is good for an hour to thirty days.
    .cure = Write it like --valid 7d.
error-link-callback-here = The callback { $callback } leads to the computer of whoever opens the link: somebody elsewhere cannot come back here.
    .cure = Give the app an https callback that leads to this computer, in the app console and with sellerkey app edit NAME --callback URL; docs/servers.md shows how.
error-link-callback-open = The callback { $callback } is not https: everybody on the way could read the code.
    .cure = Give the app an https callback, in the app console and with sellerkey app edit NAME --callback URL.
error-link-sandbox = The built-in sandbox runs only while a program uses it, and a link has to be good for longer.
    .cure = Run sellerkey sandbox, and add an app whose platform is its address.
error-link-not-found = No link has the id “{ $id }”.
    .cure = See sellerkey links.
error-link-over = That link cannot be used any more.
    .cure = See sellerkey links for what became of it.
error-listen-taken = Another program listens on { $address } already.
    .cure = If that is sellerkey listen, one is enough. Else choose another port here and in the proxy: --addr 127.0.0.1:PORT.
error-listen-forbidden = { $address } may not be listened on by ordinary programs.
    .cure = Choose a port above 1023, and let the proxy lead there.
error-listen-unusable = { $address } cannot be listened on: { $reason }.
    .cure = Choose an address of this computer, such as 127.0.0.1:8080.

link-made = Send this link to the owner of the account. It works once, until { $until }:
link-write = What you may write with it:
link-words = “Please open this link, log in to { $platform } with the account of your store, and authorize the app “{ $app }”. It works once, until { $until }. The page that you end on says whether it worked. Please do not pass the link on.”
link-words-again = “Please open this link, log in to { $platform } as { $account }, and authorize the app “{ $app }” once more. It works once, until { $until }. The page that you end on says whether it worked. Please do not pass the link on.”
link-listen = Until then this has to run where { $callback } leads to: sellerkey listen
link-paste = Where nothing can listen there, have the owner send you the whole address they end on within 3 minutes: sellerkey links paste
link-cancel = To take it back: sellerkey links cancel { $id }
link-taken-back = The link is taken back. Whoever opens it still sees the platform's page, and nothing comes of it here.
link-waiting = waiting
link-exchanging = under way
link-used = used
link-expired = expired
link-replaced = replaced by a newer one
link-failed = failed
links-none = No links. Make one: sellerkey connect --link
links-paste = The whole address that the owner ended on:
column-id = ID
column-until = GOOD UNTIL
column-standing = LINK

listen-ready = Listening on { $address }, until Ctrl-C
listen-callback = { $callback } has to lead to http://{ $address }, by way of a proxy or a tunnel that keeps path and Host
listen-no-callback = No app has a callback that somebody elsewhere can come home to. Give one an https callback: sellerkey app edit NAME --callback URL.
listen-open = Whoever reaches { $address } can speak to this program. Put something in front of it that speaks TLS, and let nobody else reach it: a code on the open network can be read.
listen-brought = { $account } authorized “{ $app }”; the program that began it goes on.
listen-undecided = { $what } The new tokens wait, and nothing was overwritten: sellerkey connect --store "{ $store }" --if-different keep-both, move or drop.
listen-refused = The owner did not authorize “{ $app }” (store: { $store }). { $what }
listen-expired = Somebody came by a link that is over (app: { $app }, store: { $store }). { $what }
listen-used = Somebody came once more by a link that was used (app: { $app }, store: { $store }).
listen-not-now = The owner has authorized “{ $app }”, and the tokens could not be kept: { $what } Nothing was spent: mend it, and let them open the link once more.
listen-failed = The owner has authorized “{ $app }” (store: { $store }), and the exchange failed: { $what } The link is spent; make a new one.
listen-stray = Something came that belongs to no link: { $what }
listen-trouble = Somebody came, and it could not be looked up where they belong: { $what }

# What the owner of the account sees in the browser.
page-unnamed-account = an account without a name
page-connected = Connected
    .text = { $account } is connected to “{ $app }”. There is nothing more to do, and this tab may be closed.
page-brought = Authorized
    .text = You authorized “{ $app }” as { $account }. Go back to Sellerkey; this tab may be closed.
page-other-account = Another account was expected
    .text = You authorized “{ $app }” as { $account }, and the link was made for another account. Nothing was changed. Whoever sent you the link decides what becomes of it; if you meant another account, ask for a new link and log in as that one.
page-undecided = Not finished yet
    .text = You authorized “{ $app }” as { $account }. Whoever sent you the link has to finish it on their side; there is nothing more for you to do.
page-used = This link was used before
    .text = Sellerkey has the authorization already. There is nothing more to do, and this tab may be closed.
page-working = Sellerkey is at work
    .text = Your authorization has arrived, and is being exchanged for tokens. That goes on without this page: ask whoever sent you the link what came of it.
page-refused = Not authorized
    .text = The platform says that “{ $app }” was not authorized. Nothing was connected. If you change your mind, ask whoever sent you the link for a new one.
page-not-now = Sellerkey cannot take this just now
    .text = Nothing was used up. Tell whoever sent you the link; when they have mended it, open the same link once more.
page-taken-back = This link was taken back
    .text = Nothing was connected. If you still want to authorize the app, ask whoever sent you the link for a new one.
page-replaced = There is a newer link
    .text = Nothing was connected. Use the newer link, or ask whoever sent you this one.
page-spent = This link is spent
    .text = It was used before, and nothing came of it. Ask whoever sent it to you for a new one.
page-expired = This link has expired
    .text = Nothing was connected. Ask whoever sent it to you for a new one.
page-code-refused = The platform refused
    .text = You authorized “{ $app }”, and the platform then refused to hand out tokens. Nothing was connected. A code is never sent twice: ask whoever sent you the link for a new one.
page-gateway-trouble = The platform did not answer
    .text = You authorized “{ $app }”, and no readable answer came from the platform. Nothing was connected. A code is never sent twice: ask whoever sent you the link for a new one, in a while.
page-failed = Something went wrong
    .text = You authorized “{ $app }”, and the tokens could not be kept. Ask whoever sent you the link for a new one.
page-nothing = Nothing to do here
    .text = This address receives authorizations for Sellerkey, and none was on its way. If you came here from the platform's page, ask whoever sent you the link for a new one.

## The inspector: what can be read

error-read-empty = There is nothing to read.
    .cure = Give the refused request: its address, a cURL command line, a log line, or its parameters.
error-read-too-long = That is longer than 1 MiB.
    .cure = Give one request alone.
error-read-no-request = Line { $line }, column { $column }: this is no request.
    .cure = Give the refused request: its address, a cURL command line, a raw HTTP request, a log line with an address, name=value pairs, JSON, the text that was signed, or the gateway's answer.
error-read-open-quote = Line { $line }, column { $column }: this quotation mark is not closed.
    .cure = Copy the command line once more, to its end.
error-read-unknown-option = Line { $line }, column { $column }: the cURL option { $option } is not known here.
    .cure = Leave it out if the request is the same without it.
error-read-option-value = Line { $line }, column { $column }: { $option } wants a value.
    .cure = Copy the command line once more, to its end.
error-read-in-file = Line { $line }, column { $column }: the value of { $option } stands in a file.
    .cure = Put the value itself in its place; no file is read.
error-read-in-variable = Line { $line }, column { $column }: a value stands in the variable { $option }.
    .cure = Put the value itself in its place, as it was sent.
error-read-not-url = Line { $line }, column { $column }: this address cannot be read.
    .cure = Copy it once more, with https:// at its beginning.
error-read-json = Line { $line }, column { $column }: this JSON cannot be read.
    .cure = Copy it once more, from its first bracket to its last.
error-read-percent-encoding = Line { $line }, column { $column }: this is no percent-encoding of UTF-8.
    .cure = Copy the request as it was sent; a percent sign of a value itself is sent as %25.
error-inspection-ended = The search ended early.
    .cure = Try again; if it stays so, please report it.
error-request-not-kept = The record holds no request under { $id }.
    .cure = See sellerkey activity: a request is kept where its sign was refused.
error-inspection-gone = That inspection is gone, so nothing of it is taken.
    .cure = Inspect the request again.
error-dry-run-other-call = This is no token call, so it is not sent.
    .cure = Check an app with a token call: sellerkey app check NAME.
error-dry-run-no-secret = Without the app secret nothing can be signed.
    .cure = Name the app, or give its secret.
error-no-code = That is no code.
    .cure = Paste the code, or the whole address of the page that the browser ended on.
error-dry-run-no-key = The request names no app key that could be sent.
    .cure = Put app_key in, or name the app.
error-dry-run-app-changed = “{ $name }” has another key or another platform now, so nothing is sent.
    .cure = Inspect the request again.
error-dry-run-foreign-host = { $host } is no host of a platform, so nothing is sent there.
    .cure = Name the app, and the dry run goes to its own platform.

notation-url = Read as an address
notation-curl-sh = Read as a cURL command line (sh)
notation-curl-cmd = Read as a cURL command line (cmd)
notation-http = Read as a raw HTTP request
notation-log-line = Read as a log line with an address
notation-form-pairs = Read as name=value pairs
notation-json-pairs = Read as JSON
notation-signed-text = Read as the text that was signed
notation-answer = Read as an answer of the gateway

remark-one-of = { $count } requests are in it; the first that has a sign was read.
remark-lines-joined = An address that was broken over several lines was put together again.
remark-address-unquoted = The address has no quotation marks, so a shell would have ended the command at its first &; the whole of it was read.

## The inspector: what came out

verdict-right = The sign is right.
    .detail = { $count ->
        [0] Nothing else stands against this request.
        [one] One other thing stands in its way.
       *[other] { $count } other things stand in its way.
    }
verdict-right-but-refused = The recipe is right, and the sign was refused all the same.
    .detail = So the gateway has another secret for this app key: compare both with the app console, where a reset makes a new secret.
verdict-wrong = { $count ->
        [one] The sign is wrong: one mistake.
       *[other] The sign is wrong: { $count } mistakes.
    }
    .detail = The recipe shown here makes the very sign that was sent: this is certain.
verdict-unexplained = The sign is wrong, and none of { $tried } recipes makes it.
    .detail = That leaves another secret than this one, a request that was changed after it was signed, or a recipe that is not among them.
verdict-no-secret = { $count ->
        [0] Nothing is wrong that shows without the secret.
        [one] One mistake shows without the secret.
       *[other] { $count } mistakes show without the secret.
    }
    .detail = With the app secret the sign itself can be looked at.
verdict-no-sign = { $count ->
        [one] One mistake, and no sign to look at.
       *[other] { $count } mistakes, and no sign to look at.
    }
    .detail = With the sign that was sent, and the app secret, the recipe can be found.
verdict-masked = Codes or tokens are masked here, so the sign cannot be made again.
    .detail = What Sellerkey sends is signed by the right recipe: when that is refused, compare the app secret with the one in the app console.
verdict-text = { $count ->
        [0] Nothing is wrong in this text.
        [one] One mistake in this text.
       *[other] { $count } mistakes in this text.
    }
    .detail = With the request that it belongs to, and the app secret, more can be said.
verdict-answer = The gateway answered { $answer }.
verdict-cancelled = The search was ended after { $tried } recipes.
    .detail = Up to there none of them makes this sign.

inspect-read-as = { $notation }.
inspect-signed = What the program signed
inspect-findings = What to change
inspect-difference = From that text to the right one
inspect-legend = {"[-"}to delete{"-]"}  {"{+"}to insert{"+}"}  *** not shown
inspect-mended = The right request
inspect-text = Text to sign
inspect-sign = Sign
inspect-curl = To send it
inspect-wants-secret = With the app secret its sign and a cURL line stand here.
inspect-wants-code = It carries no code that can still be used: the gateway answers InvalidCode, which proves key, secret and recipe. For tokens, sign with a fresh code at once; sellerkey connect does that.
inspect-other-key = The request names the app key { $sent }, and “{ $app }” has { $key }. The right request is that of “{ $app }”.
inspect-tried = { $tried } recipes tried in { $elapsed } ms.
inspect-answer = The gateway answered { $answer } to it.
inspect-ask-secret = App secret (not shown; Enter for none):
dry-run-good = The dry run was answered with InvalidCode, as it has to be: key, secret and recipe are right.
dry-run-took = The gateway took a made-up code. Key, secret and recipe are right all the same.
dry-run-refused = The dry run was signed by the right recipe and refused: the gateway has another secret for this app key.

finding-plain-hash = Use HMAC-SHA256, keyed with the secret.
    .detail = A plain SHA-256 is what the documentation's sample line prints, and the value beside it is the HMAC.
finding-secret-wrapped = Leave the secret out of the text.
    .detail = Wrapping the secret around the text is the old gateway's recipe; now it is the key and nothing else.
finding-path-has-rest = Sign the path without /rest.
    .detail = That part belongs to the address; the signed path begins behind it, like /auth/token/create.
finding-path-missing = Put the path before the first parameter.
    .detail = A system call signs its path as it is documented, like /auth/token/create.
finding-path-on-business-call = Leave the path out of the text.
    .detail = A business call is named by its parameter method and has no path in front.
finding-sign-method-unsigned = Put sign_method into the text.
    .detail = Every parameter that is sent is signed, except sign itself.
finding-sent-unsigned = Sign { $name } with the value that is sent.
    .detail = The gateway signs every parameter that it gets, except sign itself.
finding-signed-unsent = Leave { $name } out of the text.
    .detail = It is signed and not sent, so the gateway cannot sign it too.
finding-values-encoded = Sign the values as they are, before any percent-encoding.
    .detail = Encoding belongs to the address or the form and comes after signing.
finding-text-encoded = Sign the text as it is, without percent-encoding.
    .detail = Encoding belongs to the address or the form and comes after signing.
finding-joined-with-ampersand = Put names and values together with nothing between them.
    .detail = The signed text has no & and no = of its own: it goes app_key, its value, the next name, its value.
finding-unsorted = Sort the parameters by name before signing.
    .detail = The gateway sorts what it gets, in whatever order it was sent.
finding-locale-sorted = Sort the names by their bytes.
    .detail = A sort by a language's rules, or without regard to case, puts some names in other places.
finding-key-message-swapped = Give HMAC the secret as its key and the text as its message.
    .detail = Here the two stood in each other's place, as libraries take them in different order.
finding-md5 = Use HMAC-SHA256 in place of MD5.
    .detail = MD5 is the old gateway's digest, and sign_method=sha256 means HMAC-SHA256.
finding-hmac-md5 = Use HMAC-SHA256 in place of HMAC-MD5.
    .detail = Only the digest is another, and sign_method=sha256 names the right one.
finding-hmac-sha1 = Use HMAC-SHA256 in place of HMAC-SHA1.
    .detail = Only the digest is another, and sign_method=sha256 names the right one.
finding-lower-case = Write the sign in upper case.
    .detail = The digits are hexadecimal in upper case, A to F.
finding-base64 = Write the sign in hexadecimal, not in base64.
    .detail = A sign is 64 hexadecimal digits in upper case.
finding-secret-whitespace = Take the white space off the secret.
    .detail = The key that signed has a space or a line break at its end or beginning, as copying often leaves one.
finding-no-recipe-matched = Compare the secret with the one in the app console, and change nothing after signing.
    .detail = No recipe that was tried makes this sign, so most likely it is another secret's, or of another request.
finding-timestamp-seconds = Send the timestamp in milliseconds.
    .detail = This one counts seconds: the gateway wants 13 digits.
finding-timestamp-format = Write the timestamp in milliseconds, or like 2017-11-11T12:00:00Z.
    .detail = The gateway reads no other form, and no local time.
finding-timestamp-skew = Make the timestamp just before sending, by a clock that is right.
    .detail = This one is { $off ->
        [days] { $days } d
        [hours] { $hours } h { $minutes } min
       *[other] { $minutes } min
    } off the gateway's clock, and two hours are allowed.
finding-placeholder-sign = Send the sign of this very request.
    .detail = This one stands in every sample of the documentation and belongs to none.
finding-unknown-parameter = Leave { $name } out.
    .detail = This call does not know it.
finding-missing-parameter = Send { $name } in the query or the form.
    .detail = { $place ->
        [header] It stands in a header, where the gateway does not look.
        [json] It stands in a JSON body, where the gateway does not look.
       *[other] The gateway does not find it, and does not look into headers or a JSON body.
    }
finding-empty-parameter = Leave { $name } out as long as it is empty.
    .detail = The official SDKs disagree whether an empty value is signed, so the safe request has none.
finding-wrong-host = { $has_right ->
        [yes] Send it to { $right }.
       *[no] Send it to the platform's own host.
    }
    .detail = { $name } is no host of the platform.
finding-wrong-path = { $has_right ->
        [yes] Send it to { $right }.
       *[no] Send it to a path of the platform.
    }
    .detail = { $name } is none that it documents.
finding-dummy-code = Put in the code that the authorize page sends.
    .detail = This one is no code: once the sign is right the answer will be InvalidCode, which proves key and secret.
finding-code-of-other-app = { $whitespace ->
        [code] Take the white space off the code.
        [app_key] Take the white space off the app key.
       *[other] Authorize with the app whose key is sent.
    }
    .detail = { $whitespace ->
        [code] With it the code is another one, and the sign too.
        [app_key] With it the key is another one than that in the code.
       *[other] The code was made for the app key { $name }.
    }

## The support ticket: what the platform's own form asks for, then what was checked

ticket-title = Support ticket
ticket-app-key = AppKey
ticket-description = Description
ticket-request-id = RequestID
ticket-api-path = API path
ticket-request-body = RequestBody
ticket-unknown = (please fill in)
ticket-some-error = an error
ticket-description-right = The gateway answers { $answer } to this request, although its sign is made by the published recipe: UPPER(HEX(HMAC_SHA256(app secret, text))). Please check which secret the platform holds for this AppKey, and that the app may make this call.
ticket-description-wrong = The gateway answers { $answer } to this request. Its sign was made by another recipe than the published one; please confirm the text to sign that is shown below.
ticket-description-unexplained = The gateway answers { $answer } to this request. None of { $tried } recipes makes its sign with our app secret. Please check which secret the platform holds for this AppKey, and tell us the text that the gateway signs for this RequestID.
ticket-description-unchecked = The gateway answers { $answer } to this request. Please tell us the text that the gateway signs for this RequestID.
ticket-checked = What was checked with Sellerkey:
ticket-sign-right = The sign is that of HMAC-SHA256 over the text, keyed with the app secret, in upper-case hexadecimal.
ticket-recipe = The sign was made by { $recipe }.
ticket-no-recipe = { $tried } recipes were tried with our app secret, and none makes this sign.
ticket-not-checked = The sign itself was not checked.
ticket-dry-run = A call signed by the published recipe, with a made-up code, was answered with { $answer } (RequestID { $request_id }).
ticket-shape = The text to sign, its parts set apart and live values masked: { $text }

## Doctor

examination-vault = Keychain
examination-vault-items = Secrets
examination-registry = Registry
examination-proxy = Proxy
examination-gateway = Platform
examination-clock = Clock
examination-apps = App
examination-stores = Store
examination-deliveries = Delivery
examination-scheme = Links
examination-browser = Browser
examination-agent = Agent
examination-programs = Programs
examination-versions = Versions

outcome-good = good
outcome-note = note
outcome-bad = bad
outcome-not-examined = not examined

doctor-needs-registry = Not examined: the registry cannot be opened.
    .cure = Mend the registry first.
doctor-needs-vault = Not examined: no secret can be read.
    .cure = See what is said of the keychain and its secrets.
doctor-took-too-long = Not examined: it took too long.
    .cure = Examine again. If it happens again, save a support bundle and report it.
doctor-offline = Not examined: nothing is sent.
    .cure = Leave --offline out.
doctor-no-apps = There is no app yet, so no platform is asked.
doctor-no-stores = There is no store yet.
doctor-no-deliveries = No token is delivered anywhere.
doctor-not-on-this-system = This system does not say.

doctor-vault-keychain = The keychain of this computer keeps what is written and gives it back.
doctor-vault-files = Encrypted files in { $path } keep what is written and give it back. They were chosen for this data folder.
doctor-vault-memory = Secrets are in memory only, and gone when the program ends.
doctor-items-good = { $number } secrets are there, as new as the registry says.
doctor-items-none = No secret is kept yet.
doctor-item-gone = The tokens of “{ $store }” are not there any more.
    .cure = Authorize the store again: sellerkey connect --store "{ $store }".
doctor-item-newer = The tokens of “{ $store }” are newer than the registry says.
    .cure = Fix takes them over. So does the next renewal.
doctor-item-older = The tokens of “{ $store }” are older than the registry says, as after a backup of the keychain came back.
    .cure = Renew it: sellerkey renew "{ $store }". If that is refused, authorize it again.
doctor-item-not-described = What “{ $app }” is stands in the registry alone, so it could not come back from the keychain.
    .cure = Fix keeps it beside the app's secret.
doctor-item-webhook-gone = The secret that “{ $name }” signs with is not there any more.
    .cure = Remove the delivery and add it again, with the receiver's secret.

doctor-registry-good = The registry is whole: schema { $schema }, { $size } KiB.
doctor-registry-damaged = The registry is damaged: { $reason }
    .cure = Fix puts the file aside and writes a new one from the keychain: apps and stores with their tokens come back. Deliveries, settings and the record do not; names and tags do where the old file can still be read.
doctor-folder-good = { $path } is closed to other users.
doctor-folder-open = { $path } is open to other users (mode { $mode }).
    .cure = Fix closes it: 0700 for the folder, 0600 for the registry.
doctor-disk-low = Only { $free } MiB are free where { $path } is.
    .cure = Free some space before new tokens cannot be written down.

doctor-proxy-none = Platforms are reached directly, as chosen under Settings.
doctor-proxy-chosen = Platforms are reached through { $proxy }, as chosen under Settings.
doctor-proxy-system = Platforms are reached as the system says; no proxy stands in the environment.
doctor-proxy-system-some = Platforms are reached through { $proxy }, as the environment says.

doctor-gateway-good = { $gateway } answers as a platform does.
doctor-gateway-unknown = Nothing could be asked.
doctor-clock-good = The clocks of this computer and of { $gateway } agree.
doctor-clock-far = This computer's clock is { $off ->
        [days] { $days } d
        [hours] { $hours } h { $minutes } min
       *[other] { $minutes } min
    } { $direction ->
        [behind] behind
       *[ahead] ahead of
    } that of { $gateway }. Sellerkey counts with it; other programs may not.
    .cure = Let the system set its clock by the network: timedatectl set-ntp true on Linux.
doctor-clock-unknown = No answer said what time it is there.

doctor-app-good = { $app }: its key and secret are right.
doctor-app-undecided = { $app }: the platform answered { $answer }, which says nothing of its key and secret.
    .cure = Try again in a few minutes.
doctor-app-no-answer = Nobody could say whether its key and secret are right.

doctor-stores-good = All stores are connected ({ $number }).
doctor-store-ended = The authorization of “{ $store }” is over ({ $end }).
    .cure = Authorize it again: sellerkey connect --store "{ $store }".
doctor-store-ending = The authorization of “{ $store }” ends on { $end }.
    .cure = Authorize it again before then: sellerkey connect --store "{ $store }".
doctor-store-due = The token of “{ $store }” should have been renewed by now.
    .cure = Let the desktop app, sellerkey agent or a timer run; or renew it now: sellerkey renew "{ $store }".
doctor-store-setback = The renewal of “{ $store }” failed { $times } times, last with { $answer } on { $last } (request { $request_id }).
    .cure = It is tried again by itself. sellerkey renew "{ $store }" tries now, and says what is in the way.
doctor-store-waiting = An authorization of { $account } waits for a word where it belongs.
    .cure = Settle it in the window, or by sellerkey connect with --if-different.

doctor-deliveries-good = Every place has the present token ({ $number }).
doctor-delivery-waits = { $name } does not have the present token of “{ $store }” yet.
    .cure = sellerkey deliver sends it now.
doctor-delivery-fails = { $name } does not take the token of “{ $store }”: { $reason } Tried { $times } times; last accepted: { $last }.
    .cure = Mend what it says, then: sellerkey deliver "{ $store }".
doctor-delivery-no-program = { $name } of “{ $store }”: { $program } cannot be run any more.
    .cure = Install it again, or remove the delivery and add it with another command.
doctor-delivery-no-folder = { $name } of “{ $store }”: { $path } cannot be written.
    .cure = Make the folder, or let this user write there; or remove the delivery and add it with another file.

doctor-scheme-packaged = sellerkey:// links come to Sellerkey, by its package ({ $handler }).
doctor-scheme-run-time = sellerkey:// links come to Sellerkey, which registered itself ({ $handler }).
doctor-scheme-other = sellerkey:// links go to another program: { $handler }.
    .cure = Fix, in the desktop app under Settings, brings them to Sellerkey. Other callbacks do not need them.
doctor-scheme-none = No program takes sellerkey:// links.
    .cure = Only apps with such a callback, or a hand-over page, need them. The desktop app registers itself when it starts.
doctor-scheme-unknown = Who takes sellerkey:// links is not known: xdg-mime is missing.
    .cure = Install xdg-utils.
doctor-browser-system = The authorize page opens in the system's browser ({ $browser }).
doctor-browser-chosen = The authorize page opens in { $browser }, as chosen under Settings.
doctor-browser-gone = { $browser } was chosen under Settings and is not there any more; the system's browser opens in its place.
    .cure = Choose another under Settings.
doctor-browser-none = The system names no browser. The address of the authorize page is shown, and opens in any.

doctor-agent-none = No agent runs, and none is needed.
doctor-agent-good = An agent answers at { $path }.
doctor-agent-stale = { $path } was left by an agent that was killed: nobody listens there.
    .cure = Fix removes it. So does the next sellerkey agent.
doctor-agent-foreign = { $path } belongs to another user, and is not asked.
    .cure = Ask that user to remove it, or move the data folder with SELLERKEY_HOME.
doctor-agent-silent = Somebody listens at { $path } and does not answer.
    .cure = End that agent and start it again.
doctor-programs-none = No other program has the registry open.
doctor-programs-some = Other programs have the registry open: { $programs }.
doctor-updates-by-packages = New versions come with this system's packages: update with the package manager.
doctor-versions = Sellerkey { $version } on { $system }; desktop: { $desktop }; web view: { $webview }.

fix-rebuild = Put the damaged registry aside and write a new one from the keychain
fix-close = Close the data folder to other users
fix-describe = Keep what each app is beside its secret
fix-adopt = Take over the newer tokens
fix-remove-socket = Remove the socket that nobody listens on
fix-register = Bring sellerkey:// links to Sellerkey

fixed-rebuild = The registry is written anew: { $apps } apps and { $stores } stores came back with their secrets. The damaged file is { $aside }. Deliveries, settings and the record did not come back; stores that lost their names are called after their accounts.
fixed-rebuild-without-app = { $count } sets of tokens stay in the keychain without a store: which app they belong to is not known any more. Add the app and authorize those accounts again.
fixed-rebuild-unreadable = { $count } secrets could not be read.
fixed-close = Folder and registry are closed to other users now.
fixed-describe = What each app is stands beside its secret now.
fixed-adopt = The registry has taken the newer tokens over.
fixed-remove-socket = The socket is removed.
fixed-register = sellerkey:// links come to Sellerkey now.

doctor-confirm-rebuild = Put the damaged registry aside and write a new one from the keychain? Deliveries, settings and the record are lost. [y/N]
doctor-again = Examined again:
doctor-wrong = { $count ->
    [0] Nothing is wrong.
    [one] 1 thing is wrong.
   *[other] { $count } things are wrong.
 }
doctor-noted = { $count ->
    [0] Nothing else is worth knowing.
    [one] 1 thing is worth knowing.
   *[other] { $count } things are worth knowing.
 }
doctor-can-fix = sellerkey doctor --fix mends: { $fixes }.
doctor-bundle-saved = The support bundle is in { $path }. Read it before you send it: it holds no secret, and { $names ->
    [yes] the names of accounts, stores and apps
   *[no] no name of an account, a store or an app
 }.
ui-doctor = Doctor
ui-doctor-says = Examines keychain, registry, platforms, apps, stores and deliveries, and says what to do about what is not well. Each app makes one free dry run; nothing is delivered.
ui-doctor-examine = Examine
ui-doctor-fix = Fix
ui-doctor-fix-this = Fix: { $what }
ui-doctor-rebuild-says = The damaged file is kept beside the new one. Apps and stores come back with their tokens; deliveries, settings and the record do not.
ui-doctor-register-says = From then on the program that has those links now gets them no more.
ui-bundle-says = A support bundle is a text for whoever helps: what was found, versions, counts, the last errors and the end of the log. It holds no secret.
ui-bundle-names = Name accounts, stores and apps in it
ui-bundle-show = Save a support bundle…
ui-bundle-shown = This is all of it:
ui-bundle-save = Save it
ui-bundle-saved = Saved as { $path }
error-doctor-in-use = Other programs have the registry open: { $programs }.
    .cure = End them (the desktop app by Quit, sellerkey agent by Ctrl-C), and try again.
error-doctor-only-desktop = Only the desktop app can do this.
    .cure = Start it, and use Fix under Settings.
error-doctor-ended = The work came to an early end.
    .cure = Examine again. If it happens again, save a support bundle and report it.
error-doctor-unknown-fix = Nothing to mend is called “{ $name }”.
    .cure = Examine again.

## The command line

error-usage = { $complaint ->
        [unknown-argument] There is no argument “{ $argument }” here.
        [unknown-command] There is no command “{ $argument }”.
        [missing] Something is missing: { $argument }.
        [twice] { $argument } is given more than once.
        [conflict] { $argument } does not go together with { $other }.
        [no-value] { $argument } needs a value.
        [needless-value] { $argument } takes no value, and was given “{ $value }”.
        [one-of] “{ $value }” is no value for { $argument }, which takes one of these: { $valid }.
        [value] “{ $value }” is no value for { $argument }.
        [form-duration] “{ $value }” is no value for { $argument }: write it like 30s, 10m, 12h, 7d or 2w.
        [form-too-long] “{ $value }” is too long a time for { $argument }.
        [form-address] “{ $value }” is no value for { $argument }: write it like 127.0.0.1:8080 or 8080.
        [form-vault] “{ $value }” is no value for { $argument }: keychain or file.
        [form-variable] “{ $value }” is no value for { $argument }: letters, digits and _, and no digit first.
        [form-mode] “{ $value }” is no value for { $argument }: an octal number like 600 or 640, which lets nobody but the owner write.
        [not-text] Some of these words are not UTF-8.
       *[other] { $reason }
    }
    .cure = { $similar ->
        [none] See sellerkey --help.
       *[other] Did you mean { $similar }? See sellerkey --help.
    }
error-confirmation-needed = Nobody is here to confirm this.
    .cure = Add --yes if you are sure.
error-not-confirmed = Not confirmed; the new tokens were forgotten again.
    .cure = Begin again, and log in with the right account.
error-output = The output could not be written: { $reason }.
    .cure = Check where it goes.
error-interrupted = Something ended early: { $reason }.
    .cure = Try again; if it stays so, please report it.
error-panicked = Something in Sellerkey failed that never should.
    .cure = What was under way may have to be done again. The log says more: { $path }
error-sandbox-unusable = The sandbox cannot run: { $reason }.
    .cure = Choose another port or state file.
error-path-no-slash = The path has to begin with a slash.
    .cure = Write it like /auth/token/create.
error-path-prefix = “{ $prefix }” is part of the address and not of the signed path.
    .cure = Write the path like /auth/token/create.
error-path-character = The path has a character that no path of the platform has.
    .cure = Write it like /auth/token/create; parameters go into --param.
error-input-shared = Standard input holds either the request or the secret, not both.
    .cure = Give the secret by --secret-file, or name an app with --app; or give the request as an argument or a file.
error-input-unreadable = { $path } cannot be read: { $reason }.
    .cure = Check the file's name and whether you may read it.
error-input-not-text = Line { $line }, column { $column }: this is no UTF-8 text.
    .cure = Save it as UTF-8, or paste the request itself.
error-program = { $program } cannot be run: { $reason }.
    .cure = Check its name and that it can be found and executed.
error-param = “{ $param }” is no parameter.
    .cure = Write it like name=value.

# { $month } is Jan to Dec, { $number } the same as 1 to 12.
date-and-time = { $day } { $month } { $year } { $clock }

label-error = error
label-note = note
label-cure = →

app-added = Added the app “{ $name }” on { $platform }.
app-callback = Callback URL: { $callback }
app-callback-hint = Enter exactly this in the app console, or change it here: sellerkey app edit NAME --callback URL.
app-secret-trimmed = White space around the secret was cut off.
app-next = Next: sellerkey app check NAME, then sellerkey connect.
app-good = { $platform } accepts the key and the secret of “{ $name }”.
app-unclear = { $platform } gave an answer that says nothing about “{ $name }”: { $answer }.
app-edited = Changed “{ $name }”.
app-removed = Removed “{ $name }” and its secret.
app-none = No apps yet. Add one: sellerkey app add NAME --key KEY

ask-secret = App secret (not shown):

step-app-accepted = { $platform } accepts the app key and the secret
step-app-unclear = { $platform } was asked about the app and gave an answer that decides nothing ({ $answer }); going on
step-clock-off = This computer's clock is { $off ->
        [days] { $days } d
        [hours] { $hours } h { $minutes } min
       *[other] { $minutes } min
    } off. Sellerkey signs by the gateway's time; set the clock all the same
step-vault-ready-keychain = The keychain can be written
step-vault-ready-file = The encrypted file keeps what it is given
step-vault-ready-memory = There is no keychain: this process's memory keeps the tokens
step-no-handler = No Sellerkey app is registered for sellerkey:// links here: paste the address that the browser ends on
step-other-handler = Links of sellerkey:// go to { $handler }: paste the address that the browser ends on, if nothing happens here
step-listening = Waiting on port { $port } of this computer
step-open = Open this address and authorize with the account of the store:
step-opened = Opened in the browser. If it did not, open this address:
step-no-browser = No browser could be opened here. Open this address yourself, on any computer:
step-paste = You end on your callback page, whatever it shows. Paste its whole address here within 3 minutes:
step-paste-too = Waiting for the browser. The address of the page it ends on can be pasted here too.
step-login-as = Log in as { $account }.
step-stray = Something came that does not belong to this authorization: { $what } Still waiting.
step-arrived = The code has come home
step-code-of-other-app = The code looks like another app's; trying it all the same
step-exchanging = Exchanging it for tokens, signed
step-vault-blocked = The tokens are here, and the keychain does not take them: { $what } Trying again.
step-kept-keychain = The tokens are in the keychain
step-kept-file = The tokens are in the encrypted file
step-kept-memory = The tokens are in memory

confirm-account = Connected as { $account }. Is that the right account? [Y/n]
confirm-incomparable = The answer does not say whether this is “{ $store }”. Use these tokens for it? [y/N]
choose-different = { $came } authorized, but “{ $store }” is { $expected }. Keep both, move “{ $store }” to the new account, or drop the new tokens? [keep-both/move/drop]
parked-waiting = Tokens of { $account } have been waiting; settling those, without authorizing anew.
ask-passphrase = Passphrase of the encrypted secrets:
ask-passphrase-new = A passphrase for the encrypted secrets:
ask-passphrase-again = The same once more:
unconfirmed = Nobody was asked whether this is the right account. If it is not: sellerkey forget NAME.

store-connected = “{ $store }” is connected: { $account }.
store-reauthorized = “{ $store }” is authorized again: { $account }.
store-recognised = This account was connected before, as “{ $store }”; it keeps that name.
store-imported = “{ $store }” is imported: { $account }.
grant-dropped = The new tokens were forgotten.
store-dropped = The new tokens were forgotten. “{ $store }” stays as it was.
store-deadlines = Token until { $token }, authorized until { $authorized }.
store-no-renewal = Token until { $token }; it cannot be renewed.
store-tagged = “{ $store }” is tagged: { $tags }.
store-untagged = “{ $store }” has no tags any more.
token-not-renewed = The token of “{ $store }” lives, and could not be renewed: { $what }
store-renewed = “{ $store }” has a new token, until { $token }.
store-renewed-elsewhere = “{ $store }” has a new token, until { $token }; another program was just renewing it.
store-not-renewed = “{ $store }” was not renewed: { $what }
store-not-begun = “{ $store }” was not begun.
renew-none = No token is due to be renewed.
renew-none-tagged = No store has that tag.
renew-count-renewed = { $count } renewed
renew-count-failed = { $count } failed
renew-count-nothing-to-renew = { $count } with nothing to renew
renew-count-not-begun = { $count } not begun
store-renamed = “{ $old }” is now called “{ $name }”.
store-forgotten = Forgot “{ $store }”. The platform keeps its token alive until it ends by itself ({ $token }).
confirm-forget = Forget “{ $store }” and its tokens? [y/N]
store-alive = The token of “{ $store }” is alive.
store-alive-again = The token of “{ $store }” was dead before its time. It is renewed, and the new one is alive.
store-dead = The gateway does not take the token of “{ $store }”: { $answer } (request { $request_id }).
store-dead-cure = Re-authorize it: sellerkey connect --store NAME.
store-undecided = What the gateway answered says nothing about the token of “{ $store }”: { $answer }.
store-undecidable = It is not known how to ask { $platform } whether a token is alive.
import-unproved = The tokens could not be proved: { $answer }.

state-connected = connected
state-renewal_due = renewal due
state-authorization_ending = ending soon
state-needs_authorization = re-authorize
state-moved = moved

status-none = No stores yet. Connect one: sellerkey connect
status-parked = Tokens of { $account } are waiting for a decision: sellerkey connect --if-different keep-both, move or drop; with --store NAME where a store was authorized again.
status-vault-file = Secrets are in an encrypted file: { $path }
status-within = “{ $store }” has to be authorized again within { $within }.
column-store = STORE
column-account = ACCOUNT
column-app = APP
column-state = STATE
column-token = TOKEN UNTIL
column-authorized = AUTHORIZED UNTIL
column-platform = PLATFORM
column-key = APP KEY
column-callback = CALLBACK URL
column-when = WHEN
column-what = WHAT
column-answer = ANSWER
column-request = REQUEST ID
field-account = account
field-account-id = account id
field-app = app
field-platform = platform
field-state = state
field-token = token until
field-authorized = authorized until
field-authorized-at = authorized
field-renewed-at = renewed
field-checked = checked
field-tags = tags
field-last-error = last error
health-alive = alive
health-dead = dead
health-undecided = nothing certain
activity-none = Nothing has happened yet.
activity-inspect = To see what is wrong with the last sign that was refused: sellerkey inspect --activity { $id }
activity-dry-run = { $path } (dry run)
activity-connected = connected
activity-reauthorized = authorized again
activity-imported = imported
activity-link-made = link made
activity-link-failed = link used, and nothing connected
activity-copied = copied, to be watched elsewhere
activity-moved = moved to another computer
activity-restored = restored
activity-stray = stray callback
unknown = unknown
never = never
unnamed-account = an account without a name

explain-own = here
explain-vector = example
explain-none = (none)
explain-vector-secret = The example is one that the platform publishes. Its app secret is “{ $secret }”; your values are made with yours.
explain-formula = The formula
explain-formula-system = HMAC-SHA256 whose key is the app secret and whose text is the path and every parameter, name and value.
explain-formula-business = HMAC-SHA256 whose key is the app secret and whose text is every parameter, name and value.
explain-path = The path in front
explain-path-system = As the platform documents the call: with its first slash, without the host and without /rest, which belong to the address.
explain-path-business = None. A business call goes to /sync, and its parameter method names it.
explain-parameters = The parameters
explain-parameters-why = All that are sent, except sign; sign_method is one of them. By name in byte order, values raw in UTF-8, nothing percent-encoded, nothing empty.
explain-method = Whether method belongs
explain-method-belongs = Yes: it names the business call and is signed like any other parameter.
explain-method-missing = Yes, and it is missing: a business call is named by it. Add --param method=NAME, or --path for a system call.
explain-method-not-needed = No: the path names a system call. It is signed only where it is sent.
explain-method-signed = A system call does not need it, since the path names it. It is sent here, so it is signed.
explain-text = The text
explain-text-why = Path, then name and value of each parameter, with nothing between them.
explain-length = Its length
explain-length-why = In bytes of UTF-8. Another number means that something was encoded, left out or put in.
explain-inner = The inner hash
explain-inner-why = SHA256((secret ^ 0x36…) + text). HMAC's first half; libraries do not show it.
explain-outer = The outer hash
explain-outer-why = SHA256((secret ^ 0x5c…) + inner hash): the HMAC, in hexadecimal.
explain-sign = The sign
explain-sign-why = The same in upper case.

sign-base = Text to sign
sign-sign = Sign
sign-url = As GET
sign-curl = As POST, to be preferred

sandbox-ready = The sandbox runs.
sandbox-gateway = Gateway
sandbox-control = Control
sandbox-app = App
sandbox-hint = Try it: sellerkey app add Sandbox --platform { $gateway } --key { $key } --secret-stdin, then sellerkey connect. Ctrl-C ends it.

try-title = Sellerkey connects a store to its own sandbox. Nothing leaves this computer.
try-sandbox = A sandbox that speaks the platform's protocol runs on this computer
try-app = An app is added; its secret is in { $vault }
try-vault-keychain = the keychain
try-vault-file = the encrypted file
try-vault-memory = memory
try-no-keychain = { $reason } For this trial memory takes its place
try-check = The gateway accepts key and secret: a signed dry run, which uses nothing up
try-page = The authorize page asks which account may be used by the app
try-authorize = { $account } authorizes; the page sends the browser home with a code
try-callback = The callback came to port { $port } of this computer, and its state is right
try-exchange = The code is exchanged for tokens, signed by HMAC-SHA256
try-kept = Access and refresh token are in { $vault }
try-status = { $store } is { $state }: token until { $token }, authorized until { $authorized }
try-call = A signed call with that token answers: the token is alive
try-clean = Everything is removed again
try-next = To connect a store of your own: sellerkey app add NAME --key KEY, then sellerkey connect

## The pages that a browser shows

page-hand-over = Back to Sellerkey
page-arrived-title = One step left
page-arrived = You have authorized the app. Bring the code to Sellerkey within 3 minutes.
page-open = Open Sellerkey
page-elsewhere = Sellerkey not installed here? Copy this and paste it there
page-copy = Copy
page-copied = Copied
page-by-hand = Copy the marked text by hand
page-received = Sellerkey has the code
    .text = Go back to Sellerkey; this tab may be closed.
page-not-authorized = Not authorized
    .text = Sellerkey has been told. This tab may be closed.
page-before = This link was used before
    .text = Sellerkey has that code already. This tab may be closed.
page-stray = Sellerkey is not waiting for this
    .text = Nothing was done. Begin again in Sellerkey with Connect store.
page-no-code-title = Nothing to hand over
page-no-code = This page receives authorizations for Sellerkey. There is no code in its address now: begin in Sellerkey with Connect store.

## The desktop app

ui-name = Sellerkey
ui-rooms = Rooms
ui-connecting = a connection is under way
ui-version = Version { $version }
ui-stores = Stores
ui-apps = Apps
ui-activity = Activity
ui-settings = Settings

ui-cancel = Cancel
ui-close = Close
ui-continue = Continue
ui-copy = Copy
ui-copied = Copied
ui-copy-this = Copy: { $what }
ui-copy-id = Copy id
ui-copy-id-of = Copy id: { $id }
ui-copy-row = Copy row
ui-copy-row-of = Copy row: { $what }
ui-copy-request-id = Copy request id
ui-dismiss = Dismiss
ui-more = More
ui-never = never
ui-not-known = not known
ui-try-again = Try again
ui-under-way = One moment…
ui-back-to = Back to { $room }
ui-between = {"\u00A0"}·{" "}
ui-by-app = app “{ $app }”
ui-account = { $account } ({ $id })

ui-offline = No network.
ui-offline-cure = What is shown is as it was last; authorizing and checking have to wait.

ui-connect-store = Connect store
ui-connect-title = Connect a store
ui-reauthorize-title = Re-authorize “{ $store }”
ui-choose-app = Through which app?
ui-choose-app-says = An account authorizes one app at a time.
ui-add-app = Add app
ui-app-on = { $platform }, app key { $key }

ui-first-title = No stores yet
ui-first-says = Sellerkey connects seller and drop-shipper accounts through an app of yours. You authorize in the browser; the tokens stay in this computer's keychain.
ui-try-sandbox = Try it with the sandbox
ui-try-sandbox-says = The sandbox is a platform on this computer. It takes a minute, needs no app, and shows every step.
ui-first-key = What an app key is
ui-first-key-says = An app key and its secret let a program call the platform for you. You get both when you create an app in the platform's app console; for AliExpress that is openservice.aliexpress.com.
ui-first-who = Who can have one
ui-first-who-says = Anyone with a seller or drop-shipper account who registers as a developer there. The platform reviews developers and apps by hand; that takes days.
ui-first-status = Test and Online
ui-first-status-says = A new app is in Test: a token lasts 1 day, an authorization 2 days. Once the platform has put it Online these are 30 and 60 days. Sellerkey goes by what each answer says.
ui-first-callback = Which callback to enter
ui-first-callback-says = The console and Sellerkey need the same callback URL. One that the app has already will do. Where you may choose, enter one of these; where the console wants https, enter any address of yours.

ui-search-stores = Search stores
ui-filter-by-state = Filter by state
ui-filter-all = All { $count }
ui-filter-needs-authorization = Re-authorize { $count }
ui-filter-ending = Ending soon { $count }
ui-filter-renewal-due = Renewal late { $count }
ui-filter-connected = Connected { $count }
ui-filter-moved = Moved { $count }
ui-filter-by-app = Filter by app
ui-filter-all-apps = All apps
ui-filter-by-tag = Filter by tag
ui-filter-all-tags = All tags
ui-more-stores = { $count ->
    [one] Show one more store
   *[other] Show more of { $count } further stores
}
ui-found = { $count ->
    [0] No store fits.
    [one] { $count } store of { $all }
   *[other] { $count } stores of { $all }
}

ui-state-connected = Connected
ui-state-renewal-due = Renewal late
ui-state-needs-authorization = Re-authorize
ui-state-moved = Moved
ui-state-days-left = { $count ->
    [one] { $count } day left
   *[other] { $count } days left
}
ui-state-hours-left = { $count ->
    [one] { $count } hour left
   *[other] { $count } hours left
}
ui-state-minutes-left = { $count ->
    [one] { $count } minute left
   *[other] { $count } minutes left
}

ui-life = Lifetimes
ui-life-authorized = authorized { $when }
ui-life-token = token until { $when }
ui-life-token-renews = token until { $when }, renews by itself
ui-life-token-ended = token ended { $when }
ui-life-authorized-until = authorized until { $when }
ui-life-both-end = token and authorization end { $when }
ui-life-ended = ended { $when }
ui-life-ended-early = ended before its time
ui-life-no-end = no end known

ui-outlook-over = The authorization is over.
    .detail = { $known ->
        [yes] It ended { $end }, and no renewal goes beyond that.
       *[no] No renewal goes beyond that.
    } Re-authorize the store to go on.
ui-outlook-refused = The authorization was withdrawn, or renewed elsewhere.
    .detail = The platform takes the refresh token no more. Re-authorize the store; if another program renews its tokens, let only one of the two do so.
ui-outlook-answer-lost = The answer to a renewal was lost, and the new token with it.
    .detail = The platform takes the refresh token from before it no more. Re-authorize the store to go on.
ui-outlook-impossible-ended = The token has ended, and it could not be renewed.
    .detail = The platform gave nothing to renew it with. Re-authorize the store to go on.
ui-outlook-watched-ended = The watched token has ended.
    .detail = Another program renews it. Under Apps, import the tokens that it uses now; or re-authorize the store, and Sellerkey renews it.
ui-outlook-app-refused = Renewals are paused: the platform refuses the app “{ $app }”.
    .detail = It answered { $answer }. The tokens are kept, and renewals go on as soon as the app is right.
ui-outlook-watched = Only watched: another program renews this token.
    .detail = { $known ->
        [yes] Sellerkey's copy is good until { $end }.
       *[no] It is not known how long Sellerkey's copy is good.
    } When the other program has renewed it, import the new tokens under Apps.
ui-outlook-moved = Moved to another computer, which renews it now.
    .detail = { $lives ->
        [yes] The token here is good until { $token }, and is not renewed.
       *[no] The token here ended { $token }.
    } To renew it here again, restore its export, and let no other computer keep it; or re-authorize the store.
ui-outlook-impossible = { $known ->
        [yes] This token cannot be renewed: re-authorize by { $end }.
       *[no] This token cannot be renewed.
    }
    .detail = The platform gave nothing to renew it with. When it ends, programs that use it are refused until the store is re-authorized.
ui-outlook-dead = When it was checked, { $checked }, the platform did not take this token.
    .detail = Choose Renew now under More; if that is refused too, re-authorize the store.
ui-outlook-retrying = { $cause ->
        [platform] The platform had trouble
        [network] The platform could not be reached
       *[other] The renewal did not work
    }; trying again at { $retry }.
    .detail = { $count ->
        [one] One renewal did not work.
       *[other] { $count } renewals in a row did not work.
    } { $lives ->
        [yes] The token is good until { $token }, and nothing is to be done as long as it works by then.
       *[no] The token ended { $token }; nothing else is lost, and a renewal brings a new one.
    }
ui-outlook-late = The token should have been renewed by now.
    .detail = { $lives ->
        [yes] It is good until { $token }.
       *[no] It ended { $token }.
    } Sellerkey renews it as soon as nothing is in the way; or choose Renew now under More.
ui-outlook-ending = Re-authorize by { $end }: the authorization ends then, and no renewal puts that off.
ui-outlook-renewing = { $again ->
        [yes] Renewed by Sellerkey { $renewed }, next about { $next }.
       *[no] Sellerkey renews this token, next about { $next }.
    }
ui-outlook-last = { $known ->
        [yes] This token lasts as long as the authorization: re-authorize by { $end }.
       *[no] This token lasts as long as the authorization.
    }
ui-longer-hint = This app has gone online: authorize once more, and it lasts for { $days } days.

ui-renew-now = Renew now
ui-renewing-one = Renewing the token…
ui-renew-all = Renew all
ui-renew-shown = { $count ->
    [0] Renew those shown
    [one] Renew the one shown
   *[other] Renew the { $count } shown
}
ui-renew-ask = Renew { $count } stores?
ui-renew-ask-says = Sellerkey renews each of them when it is due; this asks the platform for all of them now. It can be stopped on the way.
ui-renew-begin = Renew
ui-renewing = Renewing: { $done } of { $total }
ui-renewing-so-far = { $renewed } renewed, { $failed } failed so far.
ui-renewing-stopping = Stopping: those that are under way come to their end.
ui-stop = Stop
ui-renew-summary = { $renewed } renewed, { $failed } failed, { $idle } with nothing to renew.
ui-renewed-stopped = { $count ->
    [one] One was not begun.
   *[other] { $count } were not begun.
}
ui-not-renewed = Stores that were not renewed

ui-tags = Tags
ui-tag-store = Tags of “{ $store }”
ui-tags-help = Words with commas between them; up to 12
ui-tags-known = Tags in use

ui-blocked = { $code ->
    [keychain-locked] A renewal is due. Unlock the keychain (log in to the desktop, or open your password manager), and it goes on by itself.
   *[other] A renewal is due and waits; it goes on by itself once this is mended.
}

ui-test-hint = This app is in Test status, where an authorization lasts 2 days. Apply for Online status in the app console to get 60.
ui-test-hint-sandbox = The sandbox's app is in Test status, where an authorization lasts 2 days.

ui-reauthorize = Re-authorize
ui-reauthorize-store = Re-authorize “{ $store }”
ui-copy-token = Copy token
ui-copy-token-of = Copy token: { $store }
ui-token-copied = Copied. The clipboard is cleared after { $seconds } s.
ui-copy-cleared = Cleared from the clipboard.
ui-copy-good-until = That copy is good until { $when }.
ui-copy-end-unknown = It is not known how long that copy is good.
ui-check-store = Check
ui-token-alive = The token is alive.
ui-token-dead = The gateway does not take this token.
ui-token-undecided = What the gateway answered says nothing about this token.
ui-rename = Rename
ui-rename-store = Rename “{ $store }”
ui-new-name = New name
ui-forget = Forget
ui-forget-store = Forget “{ $store }”?
ui-forget-says = Its tokens leave this computer's keychain. { $platform } keeps the token alive until it ends by itself: { $when }.
ui-forget-says-unknown = Its tokens leave this computer's keychain. { $platform } keeps the token alive until it ends by itself.

ui-news-connected = “{ $store }” is connected.
ui-news-reauthorized = “{ $store }” is authorized again.
ui-news-dropped = The new tokens were forgotten. “{ $store }” stays as it was.
ui-news-dropped-new = The new tokens were forgotten.
ui-news-renamed = “{ $old }” is now called “{ $name }”.
ui-news-forgotten = Forgot “{ $store }”.
ui-news-worse = { $count ->
    [one] “{ $store }” needs to be looked at.
   *[other] { $count } stores need to be looked at.
}
ui-news-removed = Everything was removed.

ui-facts = Details
ui-fact-token-until = Token until
ui-fact-authorized-until = Authorized until
ui-fact-authorized-at = Authorized
ui-fact-renewed-at = Token renewed
ui-fact-renewal = Renewal
ui-fact-account = Account
ui-fact-account-id = Account id
ui-fact-account-kind = Kind of account
ui-fact-app = App
ui-fact-platform = Platform
ui-fact-store-id = Store id
ui-renewal-here = by Sellerkey, not again in this authorization
ui-renewal-here-paused = by Sellerkey, paused
ui-renewal-here-due = by Sellerkey, due now
ui-renewal-here-next = by Sellerkey, next about { $when }
ui-checked-at = { $word }, { $when }
ui-renewal-impossible = the token cannot be renewed
ui-renewal-elsewhere = another program renews it
ui-renewal-moved = the computer renews it that it was moved to
ui-last-error = Last error, { $when }
ui-request-id = Request id

ui-waiting = New tokens are waiting for your decision
ui-elsewhere = An authorization is waiting that was not begun here
ui-elsewhere-says = On the command line, or before this window was opened, through { $app }. If its address does not come home by itself, paste it here:
ui-elsewhere-store = On the command line, or before this window was opened: “{ $store }”, through { $app }. If its address does not come home by itself, paste it here:
ui-elsewhere-end = End it
ui-elsewhere-end-of = End it: the authorization through { $app }
ui-link = Link for the owner
ui-link-of = Link for the owner: { $name }
ui-link-title = A link for the owner of the account
ui-link-title-store = A link for the owner of “{ $store }”
ui-link-says = The owner opens it on any computer, logs in there and authorizes { $app }. You need no password of theirs, and they see no secret of yours.
ui-link-replaces = A link that waits for this store ends.
ui-link-unseen = Nobody has seen the link that was being made: it is taken back.
ui-link-unseen-replaced = The one that waited before it has ended too.
ui-link-valid = Good for
ui-link-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
ui-link-name = Name of the store
ui-link-name-help = Left empty, it is named after its account
ui-link-make = Make the link
ui-link-address = Link
ui-link-words = Words to send with it
ui-link-home = Where { $callback } leads, sellerkey listen takes what comes home. If nothing can listen there, have the owner send you the whole address they end on, and paste it under Stores within 3 minutes.
ui-link-waiting = A link is on its way
ui-link-waiting-says = For a new store, through { $app }, until { $until }. If the owner sends you the address they ended on, paste it here within 3 minutes:
ui-link-waiting-store = For “{ $store }”, through { $app }, until { $until }. If the owner sends you the address they ended on, paste it here within 3 minutes:
ui-link-end = Take it back
ui-link-end-of = Take it back: the link through { $app }
ui-arrival-new = { $account } authorized. Is that the right account?
ui-arrival-same = { $account } authorized again, the account of “{ $store }”. Is that right?
ui-arrival-new-imported = These are tokens of { $account }. Is that the right account?
ui-arrival-same-imported = These are tokens of { $account }, the account of “{ $store }”, which gets them. Is that right?
ui-arrival-different = { $account } authorized, but “{ $store }” is { $expected }. Nothing was overwritten.
ui-arrival-incomparable = { $account } authorized. The answer does not say whether that is “{ $store }”. Nothing was overwritten.
ui-confirm-account = Yes, that is right
ui-refuse-account = No, forget these tokens
ui-keep-both = Keep both
ui-keep-both-says = { $account } becomes a store of its own; “{ $store }” stays as it was.
ui-move = Move “{ $store }”
ui-move-says = “{ $store }” belongs to { $account } from now on.
ui-same-store = It is “{ $store }”
ui-same-store-says = “{ $store }” gets the new tokens.
ui-drop = Drop the new tokens
ui-drop-says = “{ $store }” stays as it was.

ui-step-is-done = done
ui-step-is-now = under way
ui-step-is-todo = to come
ui-step-has-failed = failed
ui-step-checking = Getting ready
ui-step-ready = Ready
ui-step-ready-says = { $platform } accepts the app key and secret; the keychain can be written
ui-step-ready-unclear = the keychain can be written
ui-step-browser = Open the browser
ui-step-browser-opened = Browser opened
ui-step-authorize = Authorize in the browser
ui-step-authorize-paste = Authorize in the browser, then bring the address here
ui-step-exchange = Exchange the code
ui-step-keep = Keep the tokens in the keychain
ui-step-confirm = Confirm the account
ui-open-again = Open again
ui-copy-link = Copy link
ui-authorize-how = Log in with the account of the store, choose its country and press “Access Now”.
ui-authorize-wait = The code comes back here by itself.
ui-authorize-paste = You end on your callback page, whatever it shows. Copy the whole address and paste it below, within 3 minutes.
ui-late-deep-link = Still waiting. The browser may be asking whether it may open Sellerkey. If nothing happens there after you have authorized, paste the address of the page you ended on:
ui-late-loopback = Still waiting. If the browser ended on a page that cannot be reached, its address holds the code all the same. Paste it here:
ui-late-web = Still waiting. If you ended on your callback page and nothing happens there, something else may answer at that address. Paste the whole address here:
ui-paste-address = Address of the page that the browser ended on
ui-paste-example = https://your-callback.example/…?code=…&state=…
ui-address-bar = A browser's address bar, with the whole address selected
ui-address-bar-example = https://your-callback.example/?code=3_52…&state=…
ui-look-at-app = Look at the app

ui-stray = Something came that does not belong to this authorization; still waiting.
ui-app-unclear = The platform was asked about the app, and its answer decides nothing; going on.
ui-vault-blocked = The tokens are here, and the keychain does not take them yet. Trying again.
ui-browser-gone = { $reason ->
    [not-installed] “{ $browser }” is no longer installed
   *[other] “{ $browser }” could not be opened ({ $reason })
}, so the page is in the system's own browser. Choose another one under Settings.
ui-no-browser = No browser could be opened ({ $reason }). Copy the link and open it yourself.
ui-clock-off = This computer's clock is about { $off ->
        [days] { $days } d
        [hours] { $hours } h { $minutes } min
       *[other] { $minutes } min
    } off. Sellerkey goes by the gateway's time; set the clock all the same.
error-no-browser = No browser could be opened: { $reason }.
    .cure = Copy the link and open it yourself, on any computer.
error-clipboard = The clipboard cannot be used: { $reason }.
    .cure = Try again; if it stays so, please report it.

ui-apps-none = No apps yet
ui-apps-none-says = An app is a key, a secret and a callback URL, as they stand in the platform's app console.
ui-new-app = Add app
ui-edit = Edit
ui-edit-app = Edit “{ $app }”
ui-check = Check
ui-check-app = Check “{ $app }”
ui-check-unclear = { $platform } gave an answer that says nothing about this app.
ui-remove = Remove
ui-remove-app = Remove “{ $app }”
ui-remove-app-says = Its key leaves Sellerkey, and its secret this computer's keychain. In the platform's console it stays as it is.
ui-app-in-use = { $count ->
    [one] One store is connected through it; forget that first.
   *[other] { $count } stores are connected through it; forget those first.
}
ui-app-refused = Refused: { $answer }
ui-app-paused = { $count ->
    [one] Renewals of its store are paused.
   *[other] Renewals of its { $count } stores are paused.
}
ui-fact-key = App key
ui-fact-callback = Callback URL
ui-fact-returns = The code comes home
ui-fact-checked = Checked
ui-returns-deep-link = by a link that opens Sellerkey
ui-returns-loopback = to a port of this computer
ui-returns-web = by way of a page on the web

ui-app-name = Name
ui-app-name-help = What you want to call it here
ui-platform = Platform
ui-platform-help = Where the app is registered
ui-platform-console = App console: { $console }
ui-platform-fixed = Stays as it is, since stores are connected through it
ui-platform-gateway = Another gateway…
ui-gateway = The gateway's address
ui-gateway-help = Its root, without /rest
ui-app-key = App key
ui-app-key-help = App console, “AppKey”
ui-app-secret = App secret
ui-app-secret-help = App console, “App Secret”; stays in your keychain
ui-unchanged = unchanged
ui-callback = Callback URL
ui-callback-help = Exactly as it stands in the app console
ui-callback-example = https://…
ui-callback-free = Where you may choose:
ui-test-callback = Test callback
ui-callback-is-deep-link = The system hands this address to Sellerkey.
ui-callback-is-loopback = Sellerkey can listen at this address.
ui-callback-is-web = A page on the web: say below what answers there.
ui-answers = What answers at this address?
ui-answers-nothing = Nothing, or I don't know
ui-answers-nothing-says = After authorizing you paste the address that the browser ends on. Always works.
ui-answers-page = Sellerkey's hand-over page
ui-answers-page-says = A page you host; it brings the code back here in one click.
ui-answers-backend = My own backend
ui-answers-backend-says = It would use the code up. Five lines let it leave Sellerkey's alone: Express, Next, Flask, PHP.
ui-answers-import = My own backend, which has the tokens already
ui-answers-import-says = Import them; Sellerkey renews or only watches.
ui-save-page = Save the page…
ui-page-saved = Saved as { $path }. Put it where your callback URL leads.
ui-hand-on-how = Put these lines before the ones that use the code up, and the page beside them.
ui-hand-on-lines = Lines for your backend
ui-copy-lines = Copy lines
ui-framework = Framework
ui-framework-express = Express
ui-framework-next = Next
ui-framework-flask = Flask
ui-framework-php = PHP
ui-import-after = Save the app first; then there is a place to paste what the token call answered.
ui-import = Import
ui-import-tokens = Import tokens
ui-import-tokens-of = Import tokens through “{ $app }”
ui-import-text = What the token call answered
ui-import-text-help = The JSON with access_token and refresh_token, as your backend received it; what an SDK prints around it may stay
ui-import-text-example = {"{"}"access_token":"…","refresh_token":"…","expires_in":…{"}"}
ui-import-renewal = Who renews these tokens from now on?
ui-import-here = Sellerkey
ui-import-here-says = The refresh token is kept here too. Let your backend stop renewing: only one of the two should.
ui-import-watch = My backend
ui-import-watch-says = Sellerkey only watches: it keeps the access token, and shows when it ends.
ui-import-name = Name of the store
ui-import-name-help = Empty: the account's name
ui-import-proof = Before anything is kept, the platform is asked whose tokens these are. They are not renewed by that.
ui-import-unproved = The platform's answer says nothing about these tokens. Compare the account before you confirm it.
ui-news-imported = “{ $store }” is imported.
ui-save-and-check = Save and check
ui-app-saved = Saved.
ui-app-saved-all-the-same = The app is saved all the same.
ui-all-apps = All apps

ui-inspector = Inspector
ui-inspect = Inspect
ui-inspect-clear = Clear
ui-inspect-request = Refused request: URL, cURL, or log line
ui-inspect-request-help = Also a raw HTTP request, form or JSON pairs, the text that was signed, or the gateway's answer.
ui-inspect-keys = Ctrl+Enter
ui-inspect-example = https://api-sg.aliexpress.com/rest/auth/token/create?app_key=…&sign=…
ui-inspector-asks = Which mistake made this sign?
ui-inspector-says = When the gateway answers IncompleteSignature, paste the request that it refused. Its sign is made again by one wrong recipe after the other, more than a hundred thousand of them. The one that fits is what your program did, and the right request stands beside it.
ui-inspect-try = Try the example
ui-inspect-try-says = A refused token call, with a secret that is no app's.
ui-secret-from = Where the app secret comes from
ui-secret-typed = Type it
ui-secret-of-app = Of a saved app
ui-secret-none = None
ui-secret-app = Saved app
ui-secret-typed-help = Kept in memory only, until you clear this room.
ui-secret-of-app-help = The secret stays in the keychain.
ui-secret-none-help = Without a secret, only what shows without it is found.
ui-recipes-so-far = { $count ->
    [one] { $count } recipe tried…
   *[other] { $count } recipes tried…
}
ui-recipes-tried = { $count ->
    [one] { $count } recipe tried
   *[other] { $count } recipes tried
} in { $milliseconds } ms.
ui-read-as = { $reading }.
ui-mistakes = { $count ->
    [one] { $count } mistake
   *[other] { $count } mistakes
}
ui-no-mistake = No mistake
ui-what-was-signed = This is what your program signed
ui-formula = How the sign was made
ui-to-delete = delete
ui-to-insert = insert
ui-hidden = hidden
ui-hidden-copied = What is hidden here is in what you copy.
ui-mended = The right request
ui-mended-whole = Show whole
ui-mended-brief = Show in brief
ui-mended-text = Text to sign
ui-mended-sign = Sign
ui-mended-curl = cURL
ui-mended-unsigned = With the app secret, its sign and its cURL line stand here too.
ui-copy-text = Copy text
ui-copy-sign = Copy sign
ui-copy-curl = Copy cURL
ui-put-code = Put in a code
ui-fresh-code = Fresh code: the request is signed anew for it
ui-fresh-code-sign = Sign
ui-fresh-code-taken = Signed for that code.
ui-send-dry-run = Send as a dry run
ui-send-dry-run-says = A dry run has a code that cannot be real: nothing that was pasted is sent, nothing is used up.
ui-dry-run-taken = The gateway takes app key, secret and sign. Only the code is missing.
ui-copy-ticket = Copy support ticket
ui-step-by-step = Step by step
ui-snippet = A right sign in your program
ui-language = Language
ui-language-javascript = JavaScript
ui-language-python = Python
ui-language-php = PHP
ui-inspect-this-of = Inspect the request { $id }

ui-activity-of = Show the activity of
ui-all-stores = All stores
ui-activity-none = Nothing has happened yet.
ui-activity-asked = Asked the gateway
ui-activity-renewed = Token renewed
ui-activity-not-renewed = Token not renewed
ui-activity-dry-run = Checked the app
ui-activity-connected = Connected
ui-activity-reauthorized = Authorized again
ui-activity-imported = Imported
ui-activity-copied = Copied, to be watched elsewhere
ui-activity-moved = Moved to another computer
ui-activity-restored = Restored
ui-activity-delivered = Delivered to
ui-activity-not-delivered = Not delivered to
ui-activity-link-made = Link made
ui-activity-link-failed = Link used, and nothing connected
ui-activity-stray = Stray callback
ui-column-when = When
ui-column-what = What
ui-column-store = Store
ui-column-answer = Answer
ui-column-copy = Copy
ui-answer-good = good

notice-reauthorize = Re-authorize
notice-open = Open
notice-days-left = { $store }: { $count ->
    [one] { $count } day left
   *[other] { $count } days left
}
notice-hours-left = { $store }: { $count ->
    [one] { $count } hour left
   *[other] { $count } hours left
}
notice-minutes-left = { $store }: { $count ->
    [one] { $count } minute left
   *[other] { $count } minutes left
}
notice-ending-body = Its authorization ends then. Re-authorize it before, and its tokens go on.
notice-ended = { $store } needs to be authorized again
notice-ended-body = Its authorization has ended. Re-authorize it to have tokens again.
notice-token-ended = { $store } has no token that lives
notice-token-ended-body = Its token ran out, and no renewal has come through. Sellerkey goes on trying.
notice-app-refused = The app “{ $app }” is refused
notice-app-refused-body = The gateway answers { $answer }, so renewals of its stores are paused. Look at the app under Apps.
notice-digest = Stores to look after
notice-digest-ending = { $count ->
    [one] { $count } authorization ends soon.
   *[other] { $count } authorizations end soon.
}
notice-digest-ended = { $count ->
    [one] { $count } store has no token that lives.
   *[other] { $count } stores have no token that lives.
}
notice-not-delivered = { $store }: the token does not arrive
notice-not-delivered-body = { $count ->
    [0] It has not been taken by “{ $delivery }”.
    [one] It has not been taken by “{ $delivery }”, and one more place is without its token.
   *[other] It has not been taken by “{ $delivery }”, and { $count } more places are without their token.
} The store's page says why, and what to do.
notice-tray = Sellerkey goes on in the tray
notice-tray-body = It renews your tokens there. Its icon brings the window back, or quits.

tray-store = { $store }: { $state }
tray-more = and { $count } more
tray-reauthorize = Re-authorize { $store }
tray-renew-all = Renew all
tray-open = Open Sellerkey
tray-quit = Quit

ui-background = In the background
ui-background-says = Tokens are renewed for as long as Sellerkey runs, with its window or without.
ui-background-tray = This desktop has a tray: while Sellerkey runs its icon stands there, and brings the window back.
ui-background-no-tray = This desktop shows no tray icons. After its window was closed, start Sellerkey again to bring it back.
ui-background-no-bus = There is no session bus here, so nothing could bring a closed window back: closing it quits Sellerkey.
ui-login = Start at login
ui-login-says = Without its window. Renewals begin when you log in.
error-no-autostart = Starting at login cannot be changed: { $reason }.
    .cure = Look whether the folder is writable in which your desktop keeps what it starts.
ui-closing = Closing the window
ui-closing-ask = Ask
ui-closing-keep = Keep renewing in the background
ui-closing-quit = Quit
ui-closing-title = Close the window?
ui-closing-keep-says = In the background Sellerkey goes on renewing your tokens. This desktop has no tray to show it in: start Sellerkey again to bring the window back.
ui-closing-quit-says = If you quit, nothing here renews them, unless a timer or the command line does.
ui-closing-remember = Do not ask again

ui-theme = Theme
ui-language-system = The system's
ui-theme-system = System
ui-theme-light = Light
ui-theme-dark = Dark
ui-browser = Browser
ui-browser-help = The authorize page opens here
ui-browser-system = The system's own
ui-browser-missing = { $browser }, no longer installed
ui-browser-other = Another program…
ui-browser-path = Path of the program
ui-browser-path-help = The whole path, such as /usr/bin/firefox
ui-save = Save
ui-saved = Saved.
ui-proxy = Proxy
ui-proxy-says = How the platforms are reached, from the window and from the command line. This computer's own addresses are always reached directly.
ui-proxy-system = The system's
ui-proxy-none = None
ui-proxy-address = An address
ui-proxy-field = Address of the proxy
ui-proxy-field-help = Like http://proxy.example:3128; https, socks5 and socks5h too. No password: settings hold no secrets
ui-test = Test
ui-save-and-test = Save and test
ui-proxy-reached = { $host } answers.
ui-vault = Where secrets are kept
ui-vault-help = The keychain of this computer is the right place. Encrypted files are for a computer that has none: they open with a passphrase, which is asked for after each start.
ui-vault-fixed =
    { $vault ->
        [file] In encrypted files in the data folder. To keep them elsewhere, move the stores into a file (sellerkey export --all --move), remove everything, choose anew, and bring them back (sellerkey restore).
       *[keychain] In the keychain of this computer. To keep them elsewhere, move the stores into a file (sellerkey export --all --move), remove everything, choose anew, and bring them back (sellerkey restore).
    }
ui-vault-keychain = Keychain
ui-vault-file = Encrypted files
ui-vault-make = Keep them in encrypted files
ui-passphrase = Passphrase
ui-passphrase-help = Whoever knows it and has the data folder has the secrets. Nobody can recover it: several words that you will remember.
ui-passphrase-again = The same once more
ui-passphrase-differs = The two differ.
ui-unlock = Unlock
ui-unlock-help = The secrets are in encrypted files. Their passphrase is needed once after each start of this computer.
ui-unlock-where = Unlock under Settings
ui-unlocked = Unlocked.
ui-this-program = This program
ui-data-folder = Data folder
ui-log-file = Log
ui-copy-path = Copy path
ui-copy-path-of = Copy path: { $what }
ui-link-handler = Links of sellerkey://
ui-handler-ours = open Sellerkey ({ $handler })
ui-handler-other = open { $handler }, not Sellerkey
ui-handler-none = open nothing on this system
ui-keychain = Keychain
ui-keychain-good = can be used
ui-keychain-trouble = cannot be used now
ui-versions = Versions
ui-versions-are = Sellerkey { $version }, web view { $webview }
ui-remove-everything = Remove everything
ui-remove-ask = Remove everything…
ui-remove-everything-title = Remove everything?
ui-remove-everything-says = Every store, every app and every secret leaves this computer, with the settings, the record and the log. Only the window's size and the entry for sellerkey:// links stay. The platform keeps tokens alive until they end by themselves.
ui-remove-word = remove
ui-remove-type = Type “{ $word }”

# Cures that are other in the window than on the command line.
ui-explain-method-missing = Yes, and it is missing: a business call is named by it. Put method in, or sign for the path of a system call.
ui-cure-check-secret = See under Inspector which mistake made the sign. If the recipe is right, compare the app secret with the one in the app console, and save it again under Apps.
ui-cure-use-present-host = The request went to a host that is no longer served. Choose the platform anew under Apps.
ui-cure-keychain-no-entry = Re-authorize the store.
ui-cure-app-not-found = It may have been removed meanwhile. Look under Apps.
ui-cure-app-none = Add one under Apps. The key and the secret stand in the platform's app console.
ui-cure-app-in-use = Forget those stores first.
ui-cure-app-secret-gone = Save it again under Apps.
ui-cure-app-key-in-use = Add the other key as an app of its own.
ui-cure-platform-unknown = Choose one of the list, or another gateway by its address.
ui-cure-state-late = Begin again.
ui-cure-bare-code = Paste the whole address, with its state.
ui-cure-timed-out = Begin again.
ui-cure-failed-elsewhere = Look under Activity, then authorize again.
ui-cure-port-taken = End that program, or enter another port in the app console and under Apps.
ui-cure-port-forbidden = Enter a port above 1023 in the app console and under Apps.
ui-cure-port-unusable = Enter another port in the app console and under Apps.
ui-cure-import-unreadable = Paste the JSON that the token call answered, with access_token and refresh_token.
ui-cure-account-different = Say what to do under Stores.
ui-cure-account-incomparable = Say what to do under Stores.
ui-cure-grant-not-waiting = Look at the stores.
ui-cure-decision-unfitting = Choose one of the ways that are offered.
ui-cure-store-not-found = It may have been forgotten meanwhile. Look at the stores.
ui-cure-store-of-other-app = Connect it through its own app.
ui-cure-token-ended = Re-authorize the store.
ui-cure-authorization-over = Re-authorize the store.
ui-cure-authorization-withdrawn = Re-authorize the store. If another program renews its tokens, let only one of the two do so.
ui-cure-authorization-lost = Re-authorize the store.
ui-cure-renewal-impossible = Re-authorize the store when its token ends.
ui-cure-renewal-paused = Check the app under Apps. As soon as it is right, renewals go on.
ui-cure-renewal-other-account = Say under Stores what is to become of them.
ui-cure-sandbox-failed = Close what uses this computer's ports, and try again.
ui-cure-request-not-kept = It may have been removed meanwhile. Look under Activity.
ui-cure-dry-run-other-call = Check an app under Apps.

## Deliveries in the window
ui-cure-delivery-not-found = It may have been removed elsewhere. Look at the list again.
ui-cure-delivery-name-taken = Give this one another name.
ui-cure-delivery-no-command = Type the command as you would in a terminal, such as: railway variable set KEY --stdin
ui-cure-delivery-failed = Run the command by hand with another text on its standard input, and mend what it complains of. It is tried again by itself, or at once with “Deliver now”.
ui-cure-delivery-no-token = Renew the store's token first, under More.
ui-deliveries = Deliveries
ui-deliveries-help = Each new token goes to these places by itself, until it is accepted there. Only the access token does.
ui-deliveries-none = No token of this store goes anywhere by itself. A backend, a plug-in or a script can have each new one: from a command, a webhook or a file.
ui-delivered = { $count ->
    [one] Delivered to { $name }, { $when }
   *[other] Delivered to { $count } places, last { $when }
}
ui-delivery-waiting = { $count ->
    [one] Not delivered to { $name } yet
   *[other] Not delivered to { $count } places yet
}
ui-delivery-failing = { $count ->
    [one] Not delivered to { $name }; next try { $when }
   *[other] Not delivered to { $count } places; next try { $when }
}
ui-delivery-next = Next try { $when }.
ui-delivery-soon = soon
ui-delivery-last = The present token arrived { $when }.
ui-delivery-behind = An older token arrived { $when }; the present one has not.
ui-delivery-never = No token has arrived yet.
ui-try-now = Try now
ui-try-now-of = Try now to deliver the token of “{ $store }”
ui-deliver-now = Deliver now
ui-deliver-now-to = Deliver now to { $name }
ui-delivery-remove-of = Remove the delivery to { $name }
ui-delivery-remove-title = Remove the delivery to { $name }?
ui-delivery-remove-says = No more tokens go there. The one that is there stays good until it ends by itself.
ui-delivery-removed = Tokens go to { $name } no more.
ui-delivery-added = Tokens go to { $name } from now on.
ui-delivery-secret-copied = Its secret is on the clipboard, and is shown nowhere. Paste it into the receiver's settings now: with it the receiver knows that Sellerkey sends.
ui-delivery-not-yet = It is set up, and the first delivery did not work:
ui-delivery-add = Add a delivery
ui-delivery-not-added = Nothing was added: the question was answered with Cancel.
ui-delivery-asking = A question is waiting in a dialog of its own…
ui-delivery-kind-command = A command
ui-delivery-kind-webhook = A webhook
ui-delivery-kind-file = A file
ui-delivery-kind-command-says = For tools that set a variable or a secret: railway, gh, kubectl, vault. It reads the token from its standard input.
ui-delivery-kind-webhook-says = For a backend of yours: it gets a signed POST with the token.
ui-delivery-kind-file-says = For programs on this computer that read a file, such as a .env or a Docker secret.
ui-delivery-kinds = Where it goes
ui-delivery-command = Command
ui-delivery-command-help = As in a terminal, in one line; quotes work, pipes and $VARIABLES do not, as no shell runs it. It runs in your home folder. No secret belongs here.
ui-delivery-command-example = railway variable set ALIEXPRESS_ACCESS_TOKEN --stdin
ui-delivery-words = It is run with these words:
ui-delivery-address = Address
ui-delivery-address-help = Where your backend takes the token: https, or http://127.0.0.1 on this computer.
ui-delivery-address-example = https://shop.example/hooks/token
ui-delivery-secret = Secret of the receiver
ui-delivery-secret-help = Leave it empty, and one is made and put on the clipboard. If the receiver has made one already (whsec_…), type it here.
ui-delivery-path = Path
ui-delivery-path-help = The whole path of a file of its own: it is written anew with each token.
ui-delivery-path-example = ~/shop/aliexpress-token
ui-delivery-mode = Mode
ui-delivery-mode-help = 600: only you read it. 640: its group does too.
ui-delivery-owner = Owner
ui-delivery-owner-help = USER, USER:GROUP or :GROUP. Empty: you.
ui-delivery-format = Form
ui-delivery-format-help = How the token stands there.
ui-delivery-format-raw = The token alone
ui-delivery-format-dotenv = .env line
ui-delivery-format-json = JSON
ui-delivery-format-shell = Shell
ui-delivery-format-systemd = systemd
ui-delivery-format-k8s = Kubernetes secret
ui-delivery-variable = Name of the variable
ui-delivery-variable-help = Under which programs look for the token.
ui-delivery-name = Name
ui-delivery-name-help = How this list calls it. Empty: after the command, the host or the file.
ui-delivery-now = Deliver the present token now
ui-delivery-save = Add…
ui-delivery-save-help = Sellerkey then asks in a dialog of its own, which names the place.
ui-not-arriving = { $count ->
    [one] The token of “{ $store }” does not arrive at { $name }.
   *[other] Tokens do not arrive at { $count } places.
}
ui-not-arriving-look = See why

## Updates
error-update-unreachable = { $host }, where new versions are announced, cannot be reached: { $reason }.
    .cure = See whether this computer is online, and how it reaches the web under Proxy; then look again.
error-update-no-release = { $host } announces no new version now.
    .cure = Look again later.
error-update-unreadable = What { $host } announces cannot be read.
    .cure = Look again later. A network that asks you to log in first answers like that too.
error-update-not-for-this = The new version has no file that could take the place of this copy.
    .cure = Get the new version from where you had this one, and install it as you did then.
error-update-cut = The new version did not come whole from { $host }: { $reason }.
    .cure = Nothing has changed here. Try again.
error-update-too-large = { $host } sends more than any version of Sellerkey has.
    .cure = Nothing has changed here. Tell the maintainers where it came from.
error-update-not-signed = The file is not what the makers of Sellerkey signed for this version, and was thrown away.
    .cure = Nothing has changed here. Do not install the file by hand. Try again in another network; if it stays so, tell the maintainers.
error-update-not-written = The new version could not be put in place: { $reason }.
    .cure = The present one goes on. Move Sellerkey into a folder of yours where there is room, and try again; or install the new version by hand.
error-update-moved-aside = The new version could not be put in place, and the present one is at { $path } now.
    .cure = Move it back to where it was, or install the new version by hand. Your stores are not touched.
error-update-connecting = A store is being connected, and its authorization would be lost.
    .cure = Finish the connection, or cancel it; then try again.
error-update-renewing = A token is being renewed, and that takes longer than usual.
    .cure = See whether the keychain waits for its password. Try again in a minute: the file need not come again.
update-ask = Install Sellerkey { $version }?
update-ask-says = It is downloaded, and taken only if it is signed with the key that your version, { $version }, knows. What is being renewed comes to its end first; then Sellerkey starts anew. Stores, apps and settings stay.
update-ask-yes = Install
update-ask-no = Cancel
ui-updates = Updates
ui-update-off = This copy does not look for updates itself.
ui-update-off-says = Its maker set no key to prove new versions by. Get new versions from where you had this one.
ui-update-by-packages = Update with your package manager.
ui-update-by-packages-says = It installed this copy, so Sellerkey does not look for new versions itself.
ui-update-says = Sellerkey looks only when you press this, and installs nothing without your yes. It tells nobody who you are.
ui-update-look = Look for updates
ui-update-look-again = Look again
ui-update-looking = Looking…
ui-update-newest = Version { $version } is the newest.
ui-update-found = Version { $version } is available.
ui-update-published = Published { $when }
ui-update-notes = What is new
ui-update-install = Install…
ui-update-downloading = Downloading version { $version }
ui-update-so-far = { $done } of { $whole } MB
ui-update-so-much = { $done } MB
ui-update-finishing = Version { $version } is put in place as soon as what is being renewed has ended. Then Sellerkey starts anew.
