// Made from src-tauri/src/view.rs, whose test keeps it so.

export type Overview = { stores: Array<StoreView>, apps: Array<AppView>, 
/**
 * Grants that wait for a word: in the vault, and no store's yet.
 */
waiting: Array<ArrivalView>, 
/**
 * Authorizations that wait and were not begun in this window: by the command line, or before it was closed.
 */
elsewhere: Array<OpenAttemptView>, 
/**
 * The connection that is under way or has just ended.
 */
connection: ConnectionView | null, 
/**
 * Renewals of many stores that are under way.
 */
renewing: RenewingView | null, 
/**
 * What is in the way of renewals that are due, such as a locked keychain.
 */
blocked: Problem | null, };

export type RenewingView = { 
/**
 * How many were wanted.
 */
total: number, 
/**
 * How many have ended, well or not.
 */
done: number, renewed: number, 
/**
 * With nothing to renew: another program does, or nobody can.
 */
idle: number, failed: Array<NotRenewedView>, 
/**
 * No more are begun.
 */
stopping: boolean, };

export type NotRenewedView = { store_id: string, store_name: string, problem: Problem, };

export type StoreView = { id: string, name: string, app_id: string, app_name: string, platform_name: string, 
/**
 * What one logs in with, else the nick.
 */
account: string | null, account_id: string | null, 
/**
 * `buyerApp`, `seller_center` or another word of the platform.
 */
account_kind: string | null, state: StateWord, 
/**
 * Times are RFC 3339, and the gateway's.
 */
token_until: string | null, authorized_until: string | null, authorized_at: string, renewed_at: string, renewal: RenewalWord, 
/**
 * It was moved to another computer, which renews it.
 */
moved: boolean, 
/**
 * About when it is renewed here next, where nothing is in the way.
 */
renews_at: string | null, 
/**
 * Why the gateway takes its refresh token no more, where it said so.
 */
ended: EndWord | null, 
/**
 * When a renewal that failed is tried again.
 */
retry_at: string | null, 
/**
 * How many renewals failed since one went well.
 */
failures: number, 
/**
 * What the last look at its health showed.
 */
checked: CheckedView | null, tags: Array<string>, 
/**
 * An authorization of this app lasts so many days now, and this store's is from before: worth one more.
 */
longer_days: number | null, last_error: LastErrorView | null, 
/**
 * Where its tokens go by themselves, by name.
 */
deliveries: Array<DeliveryView>, 
/**
 * Now, by this store's gateway.
 */
now: string, };

export type StateWord = "needs_authorization" | "authorization_ending" | "renewal_due" | "connected" | "moved";

export type RenewalWord = "here" | "impossible" | "elsewhere" | "moved";

export type EndWord = "over" | "refused" | "answer-lost";

export type CheckedView = { alive: boolean | null, at: string, };

export type LastErrorView = { 
/**
 * The gateway's code.
 */
code: string, 
/**
 * The gateway's sentence.
 */
message: string, 
/**
 * What our own sentence names, where the code is ours and it is known.
 */
params: { [key in string]: string }, request_id: string | null, at: string, 
/**
 * The catalogue's `cure-…` for this code.
 */
cure: string, };

export type DeliveryView = { id: string, name: string, 
/**
 * `command`, `webhook` or `file`.
 */
kind: string, destination: string, 
/**
 * Whether the present token has been accepted there.
 */
up_to_date: boolean, 
/**
 * When one was accepted last.
 */
delivered_at: string | null, 
/**
 * When the present one is tried again.
 */
next_try_at: string | null, 
/**
 * Why the present one was not accepted.
 */
failure: DeliveryFailureView | null, 
/**
 * Whether somebody should look: it has failed for an hour, or no further try helps.
 */
overdue: boolean, now: string, };

export type DeliveryFailureView = { 
/**
 * Our code; the catalogue has its cure.
 */
code: string, 
/**
 * In English, where nothing is known of what it names.
 */
message: string, params: { [key in string]: string }, at: string, };

export type DeliveryForm = { 
/**
 * Nothing lets the place give it.
 */
name: string, place: PlaceForm, 
/**
 * A webhook's, where the receiver has made one already; otherwise one is made here.
 */
secret: string | null, 
/**
 * Whether the present token is delivered at once.
 */
now: boolean, };

export type PlaceForm = { "kind": "command", line: string, format: FormatWord, variable: string, } | { "kind": "webhook", address: string, } | { "kind": "file", path: string, mode: string, owner: string, format: FormatWord, variable: string, };

export type FormatWord = "raw" | "dotenv" | "json" | "shell" | "systemd" | "k8s";

export type AddedDelivery = { 
/**
 * What it is called; nothing where the question was answered with no.
 */
name: string | null, 
/**
 * Whether a secret was made, and is on the clipboard.
 */
secret_copied: boolean, 
/**
 * What the first delivery failed with; it is tried again.
 */
problem: Problem | null, };

export type AppView = { id: string, name: string, 
/**
 * `aliexpress`, another known name, `sandbox`, or a gateway's address.
 */
platform: string, platform_name: string, key: string, callback: string, return_path: ReturnPathWord, 
/**
 * Whether somebody who is elsewhere can authorize it, by a link.
 */
links: boolean, answers: AnswersWord, checked_at: string | null, 
/**
 * The gateway's code, where it refused the app itself when it was last asked.
 */
problem: string | null, 
/**
 * The catalogue's `cure-…` for that code.
 */
cure: string | null, 
/**
 * How many stores are connected through it.
 */
stores: number, };

export type ReturnPathWord = "deep-link" | "loopback" | "web";

export type AnswersWord = "nothing" | "hand-over" | "backend";

export type AppForm = { name: string, key: string, 
/**
 * Nothing leaves the secret of an app that is edited as it is.
 */
secret: string | null, platform: string, callback: string, answers: AnswersWord, };

export type SavedApp = { app: AppView, 
/**
 * Whether white space around the secret was cut off.
 */
trimmed: boolean, };

export type AppCheckView = { 
/**
 * What decided nothing, where something did.
 */
unclear: Problem | null, };

export type HealthView = { 
/**
 * Nothing where the answer decides nothing.
 */
alive: boolean | null, answer: Problem | null, };

export type TakenOverView = { arrival: ArrivalView, health: HealthView, };

export type Problem = { code: string, params: { [key in string]: string }, };

export type ConnectionView = { app_id: string, app_name: string, platform_name: string, 
/**
 * The store that is authorized again.
 */
store_id: string | null, store_name: string | null, 
/**
 * The account to log in as, where a store is authorized again.
 */
log_in_as: string | null, stage: ConnectionStage, 
/**
 * The authorize page, once there is one.
 */
url: string | null, 
/**
 * Its host, to be shown.
 */
host: string | null, 
/**
 * Whether pasting the address is the main step.
 */
pasted: boolean, return_path: ReturnPathWord, 
/**
 * When the browser was opened.
 */
opened_at: string | null, 
/**
 * Things worth saying on the way: message ids of the catalogue with their values.
 */
notes: Array<Note>, 
/**
 * Whose account came, and what is to be said about it.
 */
arrival: ArrivalView | null, 
/**
 * The store that stands at the end.
 */
result: ResultView | null, problem: Problem | null, };

export type ConnectionStage = "checking" | "authorizing" | "exchanging" | "keeping" | "confirming" | "done" | "failed";

export type Note = { 
/**
 * The catalogue's message.
 */
id: string, params: { [key in string]: string }, 
/**
 * What came that belongs to nothing here, where that is the note.
 */
stray: Problem | null, };

export type OpenAttemptView = { id: string, app_id: string, app_name: string, 
/**
 * The store that is authorized again; none for a new one.
 */
store_id: string | null, 
/**
 * Its name, or what a new one is to be called.
 */
store_name: string | null, 
/**
 * Whether it is a link that was sent to somebody.
 */
link: boolean, expires_at: string, };

export type LinkView = { attempt: string, 
/**
 * It is shown this once: its state is nowhere kept.
 */
url: string, expires_at: string, };

export type ArrivalView = { id: string, account: string | null, account_id: string | null, 
/**
 * Whether the tokens are another program's, rather than of an authorization just now.
 */
imported: boolean, assessment: AssessmentWord, 
/**
 * The store that it seems to belong to, or was meant for.
 */
store_name: string | null, 
/**
 * That store's account.
 */
expected: string | null, };

export type AssessmentWord = "new" | "same" | "different" | "incomparable";

export type DecisionWord = "accept" | "keep-both" | "move" | "drop";

export type ResultView = { word: ResultWord, store_id: string | null, store_name: string | null, };

export type ResultWord = "connected" | "reauthorized" | "dropped";

export type ActivityView = { at: string, store_id: string | null, store_name: string | null, app_name: string | null, what: HappeningWord, path: string | null, 
/**
 * `0`, the gateway's code, or ours.
 */
answer: string | null, request_id: string | null, 
/**
 * Whether the request is kept, and can be inspected by its request id.
 */
inspectable: boolean, };

export type HappeningWord = "asked" | "dry-run" | "connected" | "reauthorized" | "imported" | "copied" | "moved" | "restored" | "delivered" | "not-delivered" | "link-made" | "link-failed" | "stray";

export type PlatformView = { id: string, name: string, console: string | null, };

export type CopiedToken = { 
/**
 * Until when that copy is good; not known for some imported ones.
 */
token_until: string | null, 
/**
 * After how many seconds the clipboard is cleared.
 */
cleared_after_s: number, 
/**
 * A renewal was due and failed; the token lives all the same.
 */
not_renewed: Problem | null, };

export type SettingsView = { theme: Theme, 
/**
 * The tag of the language that was chosen; nothing where it is the system's.
 */
language: string | null, languages: Array<LanguageName>, starts_at_login: boolean, closing: Closing, way_back: WayBack, browser: BrowserChoice, 
/**
 * What the system has that opens web pages; empty where it does not say.
 */
browsers: Array<InstalledBrowser>, 
/**
 * Nothing where what is kept cannot be read: then every call fails with `proxy_problem` until it is chosen anew.
 */
proxy: ProxyChoice | null, proxy_problem: Problem | null, data_folder: string, log_file: string, version: string, webview: string, 
/**
 * Who gets `sellerkey://` links, as the system calls it.
 */
link_handler: string | null, link_handler_is_ours: boolean, vault: VaultWord, 
/**
 * Whether another can be chosen: none holds a secret yet.
 */
vault_can_change: boolean, 
/**
 * What keeps the vault from being used, if anything does.
 */
keychain: Problem | null, };

export type Closing = "ask" | "background" | "quit";

export type WayBack = "tray" | "second-start" | "none";

export type BrowserChoice = { "kind": "system" } | { "kind": "entry", id: string, } | { "kind": "program", path: string, };

export type InstalledBrowser = { id: string, name: string, };

export type ProxyChoice = { "kind": "system" } | { "kind": "none" } | { "kind": "address", address: string, };

export type VaultWord = "keychain" | "file";

export type LanguageName = { tag: string, name: string, };

export type Theme = "system" | "light" | "dark";

export type FrameworkWord = "express" | "next" | "flask" | "php";

export type CallbackView = { return_path: ReturnPathWord, 
/**
 * What keeps it from working here, such as a port that is taken.
 */
problem: Problem | null, };

export type RequestForm = { "from": "pasted", text: string, } | { "from": "kept", request_id: string, };

export type SecretForm = { "from": "nowhere" } | { "from": "typed", secret: string, } | { "from": "app", id: string, };

export type InspectionView = { 
/**
 * In which form it came: the catalogue's `notation-…`.
 */
notation: string, 
/**
 * In which of several ways it was understood: the catalogue's `remark-…`.
 */
remarks: Array<RemarkView>, verdict: VerdictWord, 
/**
 * How the sign was made, as a formula without secrets.
 */
recipe: string | null, findings: Array<FindingView>, 
/**
 * From the text that was signed to the right one.
 */
difference: Array<SegmentView>, mended: MendedView | null, recipes_tried: number, elapsed_ms: number, 
/**
 * What the gateway answered, where that was pasted.
 */
answer: Problem | null, 
/**
 * What the catalogue's `inspect-other-key` names, where the request came with another app's key.
 */
other_key: OtherKeyView | null, };

export type VerdictWord = "right" | "right-but-refused" | "wrong" | "unexplained" | "no-secret" | "no-sign" | "masked" | "text" | "answer" | "cancelled";

export type OtherKeyView = { 
/**
 * The key that came with the request.
 */
sent: string, 
/**
 * The app whose secret was tried.
 */
app: string, 
/**
 * Its key.
 */
key: string, };

export type RemarkView = { name: string, count: number, };

export type FindingView = { 
/**
 * `unknown-parameter:redirect_uri`.
 */
id: string, 
/**
 * The catalogue's `finding-…`.
 */
name: string, 
/**
 * Whether it shows in the text that was signed.
 */
in_text: boolean, params: { [key in string]: string }, };

export type PieceView = { text: string, 
/**
 * Whether something stands here that is not shown.
 */
hidden: boolean, };

export type SegmentView = { kind: SegmentWord, text: string, hidden: boolean, };

export type SegmentWord = "keep" | "delete" | "insert";

export type MendedView = { 
/**
 * The text to sign.
 */
base: Array<PieceView>, 
/**
 * Nothing without a secret.
 */
sign: string | null, curl: Array<PieceView> | null, 
/**
 * Whether a code that was really authorized has to be put in before it is sent.
 */
wants_code: boolean, 
/**
 * Whether it may be sent as a dry run.
 */
may_send: boolean, };

export type MendedPart = "text" | "sign" | "curl";

export type DryRunView = { 
/**
 * Whether the gateway took key and sign, and stopped at the dummy code only.
 */
taken: boolean, answer: Problem | null, };

export type KeptRequestView = { 
/**
 * Without any code, token or secret.
 */
text: string, app_id: string | null, };

export type StepsView = { steps: Array<StepView>, 
/**
 * The published example's app secret.
 */
published_secret: string, };

export type StepView = { 
/**
 * The catalogue's `explain-…`.
 */
name: string, 
/**
 * The catalogue's message that says why.
 */
why: string, own: Array<PieceView>, published: string, };

export type LanguageWord = "javascript" | "python" | "php";

export type ExaminedView = { 
/**
 * The catalogue words it as `examination-…`.
 */
examination: string, 
/**
 * Of what: an app, a store, a gateway.
 */
about: string | null, outcome: OutcomeWord, 
/**
 * One of Doctor's codes, or an error's.
 */
code: string, params: { [key in string]: string }, 
/**
 * Whether the code is an error's.
 */
of_error: boolean, fix: FixWord | null, 
/**
 * Whether something is lost by that, so that it is asked first.
 */
asks: boolean, };

export type OutcomeWord = "good" | "note" | "bad" | "not-examined";

export type FixWord = "rebuild" | "close" | "describe" | "adopt" | "remove-socket" | "register";

export type FixedView = { fix: FixWord, apps: number, stores: number, 
/**
 * Where the damaged file is now.
 */
aside: string, 
/**
 * Tokens whose app is not known any more.
 */
without_app: number, };

export type UpdateView = { "stage": "off" } | { "stage": "by-packages" } | { "stage": "idle" } | { "stage": "looking" } | { "stage": "newest" } | { "stage": "found", release: ReleaseView, } | { "stage": "downloading", release: ReleaseView, done_kib: number, 
/**
 * Nothing where nobody says.
 */
whole_kib: number | null, } | { "stage": "finishing", release: ReleaseView, } | { "stage": "failed", problem: Problem, 
/**
 * What was to be put in place; nothing where none was found.
 */
release: ReleaseView | null, };

export type ReleaseView = { version: string, published: string | null, 
/**
 * Plain text, in lines; without what would show it otherwise than it is.
 */
notes: string | null, };

export type Word = { "word": "changed" } | { "word": "connection", "says": ConnectionView | null } | { "word": "trouble", "says": Problem } | { "word": "renewing", "says": RenewingView } | { "word": "blocked", "says": Problem | null } | { "word": "inspecting", "says": number } | { "word": "examined", "says": ExaminedView } | { "word": "update", "says": UpdateView } | { "word": "closing" };
