//! The options of cURL 8, and which of them take a value.

#[derive(Clone, Copy)]
pub(super) enum Takes {
    Nothing,
    Value,
}

/// The option that a letter stands for.
pub(super) fn short(letter: char) -> Option<(&'static str, Takes)> {
    let value = match letter {
        'd' => "data",
        'F' => "form",
        'H' => "header",
        'K' => "config",
        'T' => "upload-file",
        'X' => "request",
        'A' | 'b' | 'c' | 'C' | 'D' | 'e' | 'E' | 'm' | 'o' | 'P' | 'Q' | 'r' | 't' | 'u' | 'U' | 'w'
        | 'x' | 'y' | 'Y' | 'z' => "",
        _ => {
            let name = match letter {
                'G' => "get",
                'I' => "head",
                ':' => "next",
                '0' | '1' | '2' | '3' | '4' | '6' | 'a' | 'B' | 'f' | 'g' | 'h' | 'i' | 'j' | 'J' | 'k'
                | 'l' | 'L' | 'M' | 'n' | 'N' | 'O' | 'p' | 'q' | 'R' | 's' | 'S' | 'v' | 'V' | 'Z' | '#' => {
                    ""
                }
                _ => return None,
            };
            return Some((name, Takes::Nothing));
        }
    };
    Some((value, Takes::Value))
}

/// The option of a name, which may be shortened as far as it names one option only.
pub(super) fn long(name: &str) -> Option<(&'static str, Takes)> {
    if let Some(plain) = name.strip_prefix("no-")
        && let Some(flag) = FLAGS.iter().find(|flag| **flag == plain)
    {
        // Switched off what nothing switched on, or does not change what is sent.
        return (!["get", "head", "next"].contains(flag)).then_some(("", Takes::Nothing));
    }
    let exact = |options: &[&'static str]| options.iter().find(|option| **option == name).copied();
    if let Some(option) = exact(VALUED) {
        return Some((option, Takes::Value));
    }
    if let Some(option) = exact(FLAGS) {
        return Some((option, Takes::Nothing));
    }
    let mut begun = VALUED
        .iter()
        .map(|option| (*option, Takes::Value))
        .chain(FLAGS.iter().map(|option| (*option, Takes::Nothing)))
        .filter(|(option, _)| name.len() > 2 && option.starts_with(name));
    let first = begun.next()?;
    begun.next().is_none().then_some(first)
}

#[rustfmt::skip]
const VALUED: &[&str] = &[
    "abstract-unix-socket", "alt-svc", "aws-sigv4", "cacert", "capath", "cert", "cert-type", "ciphers", "config",
    "connect-timeout", "connect-to", "continue-at", "cookie", "cookie-jar", "create-file-mode", "crlfile", "curves",
    "data", "data-ascii", "data-binary", "data-raw", "data-urlencode", "delegation", "dns-interface",
    "dns-ipv4-addr", "dns-ipv6-addr", "dns-servers", "doh-url", "dump-header", "ech", "egd-file", "engine",
    "etag-compare", "etag-save", "expect100-timeout", "form", "form-string", "ftp-account",
    "ftp-alternative-to-user", "ftp-method", "ftp-port", "ftp-ssl-ccc-mode", "happy-eyeballs-timeout-ms",
    "haproxy-clientip", "header", "hostpubmd5", "hostpubsha256", "hsts", "interface", "ip-tos", "ipfs-gateway",
    "json", "keepalive-cnt", "keepalive-time", "key", "key-type", "krb", "libcurl", "limit-rate", "local-port",
    "login-options", "mail-auth", "mail-from", "mail-rcpt", "max-filesize", "max-redirs", "max-time", "netrc-file",
    "noproxy", "oauth2-bearer", "output", "output-dir", "parallel-max", "pass", "pinnedpubkey", "preproxy", "proto",
    "proto-default", "proto-redir", "proxy", "proxy-cacert", "proxy-capath", "proxy-cert", "proxy-cert-type",
    "proxy-ciphers", "proxy-crlfile", "proxy-header", "proxy-key", "proxy-key-type", "proxy-pass",
    "proxy-pinnedpubkey", "proxy-service-name", "proxy-tls13-ciphers", "proxy-tlsauthtype", "proxy-tlspassword",
    "proxy-tlsuser", "proxy-user", "proxy1.0", "pubkey", "quote", "random-file", "range", "rate", "referer",
    "request", "request-target", "resolve", "retry", "retry-delay", "retry-max-time", "sasl-authzid",
    "service-name", "socks4", "socks4a", "socks5", "socks5-gssapi-service", "socks5-hostname", "speed-limit",
    "speed-time", "stderr", "telnet-option", "tftp-blksize", "time-cond", "tls-max", "tls13-ciphers", "tlsauthtype",
    "tlspassword", "tlsuser", "trace", "trace-ascii", "trace-config", "unix-socket", "upload-file", "url",
    "url-query", "user", "user-agent", "vlan-priority", "write-out",
];

#[rustfmt::skip]
const FLAGS: &[&str] = &[
    "anyauth", "append", "basic", "ca-native", "cert-status", "compressed", "compressed-ssh", "create-dirs", "crlf",
    "digest", "disable", "disable-eprt", "disable-epsv", "disallow-username-in-url", "doh-cert-status",
    "doh-insecure", "fail", "fail-early", "fail-with-body", "false-start", "form-escape", "ftp-create-dirs",
    "ftp-pasv", "ftp-pret", "ftp-skip-pasv-ip", "ftp-ssl-ccc", "ftp-ssl-control", "get", "globoff",
    "haproxy-protocol", "head", "help", "http0.9", "http1.0", "http1.1", "http2", "http2-prior-knowledge", "http3",
    "http3-only", "ignore-content-length", "include", "insecure", "ipv4", "ipv6", "junk-session-cookies",
    "keepalive", "list-only", "location", "location-trusted", "mail-rcpt-allowfails", "manual", "metalink",
    "negotiate", "netrc", "netrc-optional", "next", "npn", "ntlm", "ntlm-wb", "parallel", "parallel-immediate",
    "path-as-is", "post301", "post302", "post303", "progress-bar", "progress-meter", "proxy-anyauth", "proxy-basic",
    "proxy-ca-native", "proxy-digest", "proxy-http2", "proxy-insecure", "proxy-negotiate", "proxy-ntlm",
    "proxy-ssl-allow-beast", "proxy-ssl-auto-client-cert", "proxy-tlsv1", "proxytunnel", "raw", "remote-header-name",
    "remote-name", "remote-name-all", "remote-time", "remove-on-error", "retry-all-errors", "retry-connrefused",
    "sasl-ir", "sessionid", "show-error", "show-headers", "silent", "socks5-basic", "socks5-gssapi",
    "socks5-gssapi-nec", "ssl", "ssl-allow-beast", "ssl-auto-client-cert", "ssl-no-revoke", "ssl-reqd",
    "ssl-revoke-best-effort", "ssl-sessions", "sslv2", "sslv3", "styled-output", "suppress-connect-headers",
    "tcp-fastopen", "tcp-nodelay", "test-event", "tftp-no-options", "tls-earlydata", "tlsv1", "tlsv1.0", "tlsv1.1",
    "tlsv1.2", "tlsv1.3", "tr-encoding", "trace-ids", "trace-time", "use-ascii", "verbose", "version", "xattr",
    "alpn", "buffer", "clobber", "eprt", "epsv", "skip-existing", "out-null", "mptcp",
];
