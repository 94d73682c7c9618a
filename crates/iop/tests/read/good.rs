//! Pastes that can be read.

use std::ops::ControlFlow;

use iop::inspect::{Case, MASK, Place, SentRequest, inspect, is_secret_name, read};
use iop::{AppSecret, Timestamp};
use sha2::{Digest, Sha256};

use crate::line;

const TICKET: &str = include_str!("ticket.txt");

const SIGN: &str = "6544FFB3E1D16F2406544EE7884E5701864D6EB259D4DC40966717F4AADFDC96";

/// What came, and what it means; `~` in both stands for the address of the token call, `$S` for a sign.
const GOOD: &[(&str, &str)] = &[
    // --- Addresses
    ("~?app_key=524880&code=test&sign=$S", "url ~ q:app_key=524880 q:code=test q:sign=$S"),
    ("  \n <~?app_key=1&sign=AB>\n", "url ~ q:app_key=1 q:sign=AB"),
    ("\"~?app_key=1&sign=AB\"", "url ~ q:app_key=1 q:sign=AB"),
    ("`~?app_key=1&sign=AB`", "url ~ q:app_key=1 q:sign=AB"),
    ("'~?app_key=1&sign=AB',", "url ~ q:app_key=1 q:sign=AB"),
    ("\u{feff}~?app_key=1&sign=AB", "url ~ q:app_key=1 q:sign=AB"),
    ("~?app_key=1&amp;code=a%26b&amp;sign=AB", "url ~ q:app_key=1 q:code=a&b q:sign=AB"),
    // One escaped ampersand among others was sent like that.
    ("~?app_key=1&amp;code=2&sign=AB", "url ~ q:app_key=1 q:amp;code=2 q:sign=AB"),
    ("api-sg.aliexpress.com/rest/auth/token/create?app_key=1&sign=AB", "url ~ q:app_key=1 q:sign=AB"),
    ("//api-sg.aliexpress.com/rest/auth/token/create?app_key=1&sign=AB", "url ~ q:app_key=1 q:sign=AB"),
    ("/rest/auth/token/create?app_key=1&sign=AB", "url path:/rest/auth/token/create q:app_key=1 q:sign=AB"),
    (
        "HTTPS://API-SG.AliExpress.com/sync?app_key=1&sign=AB",
        "url https://api-sg.aliexpress.com/sync q:app_key=1 q:sign=AB",
    ),
    ("http://127.0.0.1:8080/rest/a/b?sign=AB#top", "url http://127.0.0.1:8080/rest/a/b q:sign=AB"),
    ("https://me:pw@a.example/rest/x?sign=AB", "url https://a.example/rest/x q:sign=AB"),
    ("~?a=%E4%BD%A0+x%2B&b&c=&=d&&sign=AB", "url ~ q:a=你 x+ q:b= q:c= q:=d q:sign=AB"),
    (
        "~?redirect_uri=https://b.example/cb?x=1&sign=AB",
        "url ~ q:redirect_uri=https://b.example/cb?x=1 q:sign=AB",
    ),
    ("~", "url ~"),
    ("GET ~?app_key=1&sign=AB", "http GET ~ q:app_key=1 q:sign=AB"),
    ("This one was refused: ~?app_key=1&sign=AB.", "log-line ~ q:app_key=1 q:sign=AB"),
    // The page on which a person authorizes is no refused request.
    (
        "https://api-sg.aliexpress.com/oauth/authorize?app_key=1&client_id=1 and then ~?code=2",
        "log-line ~ q:code=2",
    ),
    // --- Addresses that a terminal or a mail broke
    (
        "~?app_key=524880&code=test&\nsign_method=sha256&timestamp=17\n71289931678&sign=AB",
        "url ~ q:app_key=524880 q:code=test q:sign_method=sha256 q:timestamp=1771289931678 q:sign=AB !lines-joined",
    ),
    (
        "~?app_key=524880&sign=6544FFB3E1D16F2406544EE7884E570186\n4D6EB259D4DC40966717F4AADFDC96\nIncompleteSignature",
        "url ~ q:app_key=524880 q:sign=$S !lines-joined",
    ),
    (
        "~?app_key=524880&redirect_u\r\nri=https%3A%2F%2Fb.example&sign=AB",
        "url ~ q:app_key=524880 q:redirect_uri=https://b.example q:sign=AB !lines-joined",
    ),
    ("<~?app_key=1\n  &sign=\n  AB> was refused", "url ~ q:app_key=1 q:sign=AB !lines-joined"),
    // The next line is its own.
    ("~?app_key=1&sign=AB12\nCAFE", "url ~ q:app_key=1 q:sign=AB12"),
    ("~?app_key=1&sign=AB\nIncompleteSignature", "url ~ q:app_key=1 q:sign=AB"),
    // --- cURL in sh
    ("curl '~?app_key=1&sign=AB'", "curl-sh GET ~ q:app_key=1 q:sign=AB"),
    ("$ curl \"~?app_key=1&sign=AB\"", "curl-sh GET ~ q:app_key=1 q:sign=AB"),
    (
        "me@host:~$ curl -sS -k -X POST ~ -d app_key=1 -d 'code=a%2Bb' --data sign=AB",
        "curl-sh POST ~ f:app_key=1 f:code=a+b f:sign=AB",
    ),
    (
        "curl -X POST '~' \\\n  -H 'Content-Type: application/x-www-form-urlencoded' \\\n  -d 'app_key=1&code=3_1_x' \\\n  --data-urlencode 'redirect_uri=https://b.example/a b?x=1&y' \\\n  -d sign=AB | jq .",
        "curl-sh POST ~ f:app_key=1 f:code=3_1_x f:redirect_uri=https://b.example/a b?x=1&y f:sign=AB",
    ),
    (
        "curl -G ~ -d app_key=1 --data-urlencode \"code=a&b\" --data-urlencode =x --data-urlencode y -d sign=AB",
        "curl-sh GET ~ q:app_key=1 q:code=a&b q:x= q:y= q:sign=AB",
    ),
    (
        "curl -F app_key=1 -F 'code=\"a;b\"' -F 'image=@a.png;type=image/png' -F 'sign=AB;type=text/plain' --form-string '@x=@y' ~",
        "curl-sh POST ~ m:app_key=1 m:code=a;b F:image=a.png m:sign=AB m:@x=@y",
    ),
    (
        "curl --json '{\"app_key\":\"1\",\"timestamp\":1517820392000,\"x\":1.10,\"sign\":\"AB\"}' ~",
        "curl-sh POST ~ j:app_key=1 j:timestamp=1517820392000 j:x=1.10 j:sign=AB",
    ),
    (
        "curl -XPOST ~ -H 'content-type: application/json; charset=utf-8' --data-raw $'{\"code\":\"it\\'s\\u0041\\x42\"}' -H 'sign: AB' -H 'Timestamp: 5' -H 'Accept: */*'",
        "curl-sh POST ~ h:sign=AB h:timestamp=5 j:code=it'sAB",
    ),
    (
        "curl ~ -d 'app_key=1&sign=AB' -H 'Content-Type: application/json'",
        "curl-sh POST ~ j:app_key=1 j:sign=AB",
    ),
    ("curl -d '{\"app_key\":1}' ~", "curl-sh POST ~ j:app_key=1"),
    ("curl --url ~ --request=PUT --data-raw '@app_key=1'", "curl-sh PUT ~ f:@app_key=1"),
    (
        "curl -o/dev/null -svLG -dapp_key=1 '~?sign=AB' --compressed -A 'a b' -u me:pw -b 'c=d' 2>&1",
        "curl-sh GET ~ q:sign=AB q:app_key=1",
    ),
    ("curl -I ~ --url-query app_key=1 --url-query '+sign=A%42'", "curl-sh HEAD ~ q:app_key=1 q:sign=AB"),
    ("curl ~?app_key=1&code=2&sign=AB", "curl-sh GET ~ q:app_key=1 q:code=2 q:sign=AB !address-unquoted"),
    (
        "curl '~?app_key=1&'\"code=a\\\"\\$b\"'&sign='AB\\&x=1",
        "curl-sh GET ~ q:app_key=1 q:code=a\"$b q:sign=AB q:x=1",
    ),
    ("curl '~?app_key=1&\n   sign=AB'", "curl-sh GET ~ q:app_key=1 q:sign=AB !lines-joined"),
    ("curl -X POST ~\n  -d app_key=1\n  -d sign=AB\n", "curl-sh POST ~ f:app_key=1 f:sign=AB"),
    ("cd /tmp && curl -d sign=AB ~ # again", "curl-sh POST ~ f:sign=AB"),
    ("curl -d sign=AB ~ > out.json; curl -d sign=CD ~", "curl-sh POST ~ f:sign=AB"),
    ("export KEY=1\ncurl -d sign=AB ~ --next -d sign=CD ~\ncurl -d sign=EF ~", "curl-sh POST ~ f:sign=AB"),
    ("Run `curl -d sign=AB ~` to see it.", "curl-sh POST ~ f:sign=AB"),
    ("```sh\n/usr/bin/curl -d sign=AB \\\n ~\n```", "curl-sh POST ~ f:sign=AB"),
    ("curl --data “sign=AB” ~", "curl-sh POST ~ f:sign=AB"),
    ("curl --data-u sign=AB --insec ~", "curl-sh POST ~ f:sign=AB"),
    (
        "curl '~' \\\n  -H 'accept: */*' \\\n  -H 'content-type: application/x-www-form-urlencoded' \\\n  --data-raw 'app_key=1&code=3_1_x&sign=AB' \\\n  --compressed ;\n",
        "curl-sh POST ~ f:app_key=1 f:code=3_1_x f:sign=AB",
    ),
    ("PS C:\\> curl.exe -d \"sign=AB\" `\n  ~", "curl-sh POST ~ f:sign=AB"),
    ("$ curl -X POST ~ \\\n> -d app_key=1 \\\n> -d sign=AB\n{}", "curl-sh POST ~ f:app_key=1 f:sign=AB"),
    (
        "curl -d sign=AB '~?app_key=1'\nand ${x} in https://a.example/rest/?a=${x}",
        "curl-sh POST ~ q:app_key=1 f:sign=AB",
    ),
    (
        "curl '~' -H 'content-type: multipart/form-data; boundary=----WebKitFormBoundaryx' --data-raw $'------WebKitFormBoundaryx\\r\\nContent-Disposition: form-data; name=\"code\"\\r\\n\\r\\na=b\\r\\n------WebKitFormBoundaryx\\r\\nContent-Disposition: form-data; name=\"sign\"\\r\\n\\r\\nAB\\r\\n------WebKitFormBoundaryx--\\r\\n'",
        "curl-sh POST ~ m:code=a=b m:sign=AB",
    ),
    ("curl --data-urlencode a@b=c -d sign=AB ~", "curl-sh POST ~ f:a@b=c f:sign=AB"),
    ("curl -d app_key=1 ~\nwhich is ~?code=${code}&sign=AB", "curl-sh POST ~ f:app_key=1"),
    // --- cURL in cmd
    ("C:\\>curl -d app_key=1 ^\nMore? -d sign=AB ~", "curl-cmd POST ~ f:app_key=1 f:sign=AB"),
    (
        "curl ^\"~?app_key=1^&redirect_uri=https^%^3A^%^2F^%^2Fb.example^&sign=AB^\" ^\n  -H ^\"accept: */*^\" ^\n  --data-raw ^\"^{^\\^\"a^\\^\":1^}^\"",
        "curl-cmd POST ~ q:app_key=1 q:redirect_uri=https://b.example q:sign=AB j:a=1",
    ),
    (
        "C:\\Users\\x>curl -X POST \"~\" -d \"app_key=1&sign=AB&code=a\\\"b\"\r\n{\"code\":\"InvalidCode\",\"type\":\"ISV\",\"request_id\":\"9\"}",
        "curl-cmd POST ~ f:app_key=1 f:sign=AB f:code=a\"b <InvalidCode 9>",
    ),
    (
        "curl \"~?redirect_uri=https\"^%\"3A\"^%\"2F\"^%\"2Fb.example&sign=AB\" ^\r\n  -H \"a: b\"",
        "curl-cmd GET ~ q:redirect_uri=https://b.example q:sign=AB",
    ),
    ("C:\\>curl -d \"{\"\"app_key\"\":\"\"1\"\"}\" ~", "curl-cmd POST ~ j:app_key=1"),
    ("C:\\>curl \"~?code=a%%2Bb&sign=AB\"", "curl-cmd GET ~ q:code=a+b q:sign=AB"),
    ("curl ~?app_key=1^&sign=AB", "curl-cmd GET ~ q:app_key=1 q:sign=AB"),
    // --- Raw requests
    (
        "POST /rest/auth/token/create HTTP/1.1\r\nHost: api-sg.aliexpress.com\r\nContent-Type: application/x-www-form-urlencoded;charset=utf-8\r\nsign_method: sha256\r\n\r\napp_key=1&code=a+b&sign=AB",
        "http POST ~ h:sign_method=sha256 f:app_key=1 f:code=a b f:sign=AB",
    ),
    (
        "GET ~?app_key=1&sign=AB HTTP/1.1\nHost: proxy.example\n\nHTTP/1.1 200 OK\nDate: Tue, 17 Feb 2026 00:58:51 GMT\nContent-Type: application/json\n\n{\"type\":\"ISV\",\"code\":\"IncompleteSignature\",\"message\":\"m\",\"request_id\":\"212a\"}",
        "http GET ~ q:app_key=1 q:sign=AB <IncompleteSignature 212a> @1771289931000",
    ),
    (
        "POST /rest/auth/token/create?app_key=1 HTTP/1.1\nHost: api-sg.aliexpress.com\nContent-Type: multipart/form-data; boundary=xx\n\n--xx\nContent-Disposition: form-data; name=\"code\"\n\na b+%\n--xx\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\nContent-Type: image/png\n\nPNG\n--xx\nContent-Disposition: form-data; name=\"sign\"\n\nAB\n--xx--\n",
        "http POST ~ q:app_key=1 m:code=a b+% F:image=a.png m:sign=AB",
    ),
    (
        "POST /rest/auth/token/create HTTP/2\nHost: api-sg.aliexpress.com\nContent-Type: application/json\n\n{\n  \"app_key\": \"1\",\n  \"sign\": \"AB\"\n}\n",
        "http POST ~ j:app_key=1 j:sign=AB",
    ),
    (
        ":authority: api-sg.aliexpress.com\n:method: GET\n:path: /rest/auth/token/create?app_key=1&sign=AB\n:scheme: https\naccept: */*\n",
        "http GET ~ q:app_key=1 q:sign=AB",
    ),
    (
        ":authority\napi-sg.aliexpress.com\n:method\nPOST\n:path\n/rest/auth/token/create\n:scheme\nhttps\ntimestamp\n5\n\napp_key=1&sign=AB",
        "http POST ~ h:timestamp=5 f:app_key=1 f:sign=AB",
    ),
    (
        "* Connected to api-sg.aliexpress.com\n> POST /rest/auth/token/create?app_key=1&sign=AB HTTP/1.1\n> Host: api-sg.aliexpress.com\n> Accept: */*\n> \n* upload done\n< HTTP/1.1 200 OK\n< Date: Tue, 17 Feb 2026 00:58:51 GMT\n< \n{\"code\":\"IncompleteSignature\",\"type\":\"ISV\",\"request_id\":\"7\"}",
        "http POST ~ q:app_key=1 q:sign=AB <IncompleteSignature 7> @1771289931000",
    ),
    (
        "POST ~\nContent-Type: application/x-www-form-urlencoded\n\napp_key=1&\ncode=2\n&sign=AB\n\n###\n",
        "http POST ~ f:app_key=1 f:code=2 f:sign=AB",
    ),
    (
        "POST /rest/auth/token/create HTTP/1.1\nHost: api-sg.aliexpress.com\n\napp_key=1&sign=AB\n\n{\"code\":\"InvalidCode\",\"type\":\"ISV\",\"request_id\":\"4\"}",
        "http POST ~ f:app_key=1 f:sign=AB <InvalidCode 4>",
    ),
    (
        "POST ~ HTTP/1.1\nContent-Type: multipart/form-data; boundary=xx\n\n--xx\nContent-Disposition: form-data; name=sign\n\nAB\n--xx--\n{\"code\":\"InvalidCode\",\"type\":\"ISV\",\"request_id\":\"4\"}",
        "http POST ~ m:sign=AB <InvalidCode 4>",
    ),
    // --- Log lines
    (
        "DEBUG:urllib3.connectionpool:https://api-sg.aliexpress.com:443 \"GET /rest/auth/token/create?app_key=1&sign=AB HTTP/1.1\" 200 None",
        "log-line GET ~ q:app_key=1 q:sign=AB",
    ),
    (
        "2026-02-17T00:58:51Z https://api-sg.aliexpress.com:443 \"GET /rest/auth/token/create?app_key=1&sign=AB HTTP/1.1\" 200 None",
        "log-line GET ~ q:app_key=1 q:sign=AB @1771289931000",
    ),
    (
        "{\"toSign\":\"/auth/token/createapp_key1timestamp5\",\"url\":\"~?app_key=1&timestamp=5&sign=AB\"}",
        "json-pairs ~ q:app_key=1 q:timestamp=5 q:sign=AB [/auth/token/createapp_key1timestamp5]",
    ),
    (
        "10.0.0.1 - - [17/Feb/2026:00:58:51 +0000] \"GET /rest/auth/token/create?app_key=1&sign=AB HTTP/1.1\" 200 138 \"-\" \"curl/8.5\"",
        "log-line GET path:/rest/auth/token/create q:app_key=1 q:sign=AB @1771289931000",
    ),
    (
        "2026-02-17T00:58:51.678Z INFO GET \"~?app_key=1&sign=AB\" -> {\"type\":\"ISV\",\"code\":\"IncompleteSignature\",\"message\":\"m\",\"request_id\":\"212a\"}",
        "log-line GET ~ q:app_key=1 q:sign=AB <IncompleteSignature 212a> @1771289931678",
    ),
    ("2026-02-17 01:58:51,678+01:00 DEBUG POST ~?sign=AB 200", "log-line POST ~ q:sign=AB @1771289931678"),
    // Without a zone it is not certain, and neither with two times.
    ("2026-02-17 00:58:51 GET ~?sign=AB", "log-line GET ~ q:sign=AB"),
    ("2026-02-17T00:58:51Z GET ~?sign=AB 2026-02-17T00:58:59Z", "log-line GET ~ q:sign=AB"),
    (
        "[2026-02-17T00:58:51Z] ~?timestamp=2017-11-11T12:00:00Z&sign=AB",
        "log-line ~ q:timestamp=2017-11-11T12:00:00Z q:sign=AB @1771289931000",
    ),
    (
        "{\"level\":\"error\",\"time\":\"2026-02-17T00:58:51Z\",\"msg\":\"GET ~?app_key=1\\u0026sign=AB failed\"}",
        "log-line GET ~ q:app_key=1 q:sign=AB @1771289931000",
    ),
    (
        "ERROR 12 {\"url\":\"https:\\/\\/api-sg.aliexpress.com\\/rest\\/auth\\/token\\/create?app_key=1&sign=AB\",\"method\":\"get\"}",
        "json-pairs GET ~ q:app_key=1 q:sign=AB",
    ),
    ("warn url=~?app_key=1\\u0026sign=AB status=200", "log-line ~ q:app_key=1 q:sign=AB"),
    (
        "GET ~?app_key=1&sign=AB\nGET ~?app_key=1&sign=CD\nGET ~?app_key=1&sign=AB",
        "http GET ~ q:app_key=1 q:sign=AB !one-of:2",
    ),
    (
        "a ~?app_key=1&sign=AB\nb ~?app_key=1&sign=CD\nc ~?app_key=1&sign=AB",
        "log-line ~ q:app_key=1 q:sign=AB !one-of:2",
    ),
    // --- Pairs
    ("app_key=1&code=a%20b&sign=AB", "form-pairs f:app_key=1 f:code=a b f:sign=AB"),
    ("?app_key=1&amp;code=2&amp;sign=AB", "form-pairs f:app_key=1 f:code=2 f:sign=AB"),
    ("body: \"app_key=1&code=2&sign=AB\"", "form-pairs f:app_key=1 f:code=2 f:sign=AB"),
    ("app_key=1&code=2&\nsign=AB", "form-pairs f:app_key=1 f:code=2 f:sign=AB"),
    ("app_key=1\ncode=a+b%\nsign = AB", "form-pairs f:app_key=1 f:code=a+b% f:sign=AB"),
    (
        "app_key: 1\nredirect_uri: https://b.example/?x=1\nsign: AB",
        "form-pairs f:app_key=1 f:redirect_uri=https://b.example/?x=1 f:sign=AB",
    ),
    (
        "app_key=1\nredirect_uri=https%3A%2F%2Fb.example\nsign=AB",
        "form-pairs f:app_key=1 f:redirect_uri=https://b.example f:sign=AB",
    ),
    ("- `app_key`: `1`\n- `sign`: `AB`", "form-pairs f:app_key=1 f:sign=AB"),
    ("\"app_key\": \"1\",\n\"sign\": \"AB\",", "form-pairs f:app_key=1 f:sign=AB"),
    ("app_key\t1\nsign\tAB", "form-pairs f:app_key=1 f:sign=AB"),
    ("'app_key' => '1',\n'sign' => 'AB',", "form-pairs f:app_key=1 f:sign=AB"),
    ("POST ~\napp_key=1&sign=AB", "http POST ~ f:app_key=1 f:sign=AB"),
    ("~\napp_key: 1\nsign: AB", "form-pairs ~ f:app_key=1 f:sign=AB"),
    // --- JSON
    (
        "{\"app_key\":524880,\"code\":\"te\\u0073t\",\"timestamp\":\"1\",\"simplify\":true,\"session\":null,\"sign\":\"AB\"}",
        "json-pairs f:app_key=524880 f:code=test f:timestamp=1 f:simplify=true f:sign=AB",
    ),
    (
        "{\"url\":\"~\",\"method\":\"get\",\"params\":{\"app_key\":\"1\",\"sign\":\"AB\"},\"headers\":{\"Accept\":\"*/*\",\"timestamp\":5}}",
        "json-pairs GET ~ q:app_key=1 q:sign=AB h:timestamp=5",
    ),
    (
        "{\"config\":{\"url\":\"~\",\"method\":\"post\",\"data\":\"{\\\"app_key\\\":1}\",\"headers\":{\"Content-Type\":\"application/json\"}},\"response\":{\"status\":200,\"data\":{\"type\":\"ISV\",\"code\":\"MissingParameter\",\"request_id\":\"8\"}}}",
        "json-pairs POST ~ j:app_key=1 <MissingParameter 8>",
    ),
    (
        "{\"log\":{\"entries\":[{\"request\":{\"method\":\"POST\",\"url\":\"~?app_key=1\",\"headers\":[{\"name\":\"Content-Type\",\"value\":\"application/x-www-form-urlencoded\"}],\"queryString\":[{\"name\":\"app_key\",\"value\":\"1\"}],\"postData\":{\"mimeType\":\"application/x-www-form-urlencoded\",\"params\":[{\"name\":\"sign\",\"value\":\"AB\"}]}}}]}}",
        "json-pairs POST ~ q:app_key=1 f:sign=AB",
    ),
    (
        "{\"info\":{\"name\":\"x\"},\"item\":[{\"name\":\"create\",\"request\":{\"method\":\"POST\",\"header\":[],\"body\":{\"mode\":\"urlencoded\",\"urlencoded\":[{\"key\":\"app_key\",\"value\":\"1\"},{\"key\":\"sign\",\"value\":\"AB\"}]},\"url\":{\"raw\":\"~\",\"protocol\":\"https\"}}}]}",
        "json-pairs POST ~ f:app_key=1 f:sign=AB",
    ),
    (
        "fetch(\"~\", {\"headers\":{\"content-type\":\"application/x-www-form-urlencoded\"},\"body\":\"app_key=1&sign=AB\",\"method\":\"POST\"});",
        "json-pairs POST ~ f:app_key=1 f:sign=AB",
    ),
    (
        "{\"app_key\":1,\"code\":\"test\",\"message\":\"x\",\"sign\":\"AB\"}",
        "json-pairs f:app_key=1 f:code=test f:message=x f:sign=AB",
    ),
    // --- What programs print of their values
    (
        "{'app_key': '524880', 'code': 'it\\'s \"x\"', 'timestamp': 1517820392000, 'simplify': True, 'session': None, 'sign': 'AB'}",
        "json-pairs f:app_key=524880 f:code=it's \"x\" f:timestamp=1517820392000 f:simplify=True f:sign=AB",
    ),
    (
        "params: {\n  app_key: '524880',\n  code: \"it's\",\n  sign: 'AB',\n}",
        "json-pairs f:app_key=524880 f:code=it's f:sign=AB",
    ),
    (
        "{\n  method: 'get',\n  url: '~',\n  params: { app_key: '1', sign: 'AB' },\n  data: undefined\n}",
        "json-pairs GET ~ q:app_key=1 q:sign=AB",
    ),
    (
        "Array\n(\n    [app_key] => 524880\n    [code] => a+b\n    [sign] => AB\n)\n",
        "form-pairs f:app_key=524880 f:code=a+b f:sign=AB",
    ),
    (
        "~?app_key=1&sign=AB\n{'type': 'ISV', 'code': 'IncompleteSignature', 'message': 'm', 'request_id': '212a'}",
        "url ~ q:app_key=1 q:sign=AB <IncompleteSignature 212a>",
    ),
    // --- What was signed
    (
        "/rest/auth/token/createapp_key524880codetestsign_methodsha256timestamp1771289931678",
        "signed-text [/rest/auth/token/createapp_key524880codetestsign_methodsha256timestamp1771289931678]",
    ),
    (
        "StringToSign: helloworld/auth/token/createapp_key1codea btimestamp5helloworld",
        "signed-text [helloworld/auth/token/createapp_key1codea btimestamp5helloworld]",
    ),
    (
        "base = \"app_key1methoda.bsign_methodsha256timestamp5\"",
        "signed-text [app_key1methoda.bsign_methodsha256timestamp5]",
    ),
    (
        "/auth/token/createapp_key=1&code=100%&sign_method=sha256&timestamp=5",
        "signed-text [/auth/token/createapp_key=1&code=100%&sign_method=sha256&timestamp=5]",
    ),
    (
        "helloworldapp_key=1&sign_method=sha256&timestamp=5helloworld",
        "signed-text [helloworldapp_key=1&sign_method=sha256&timestamp=5helloworld]",
    ),
    (
        "signed: /auth/token/createapp_key1timestamp5\n~?app_key=1&timestamp=5&sign=AB\n",
        "url ~ q:app_key=1 q:timestamp=5 q:sign=AB [/auth/token/createapp_key1timestamp5]",
    ),
    // --- Answers
    (
        "{\"type\":\"ISV\",\"code\":\"IncompleteSignature\",\"message\":\"The request signature does not conform\",\"request_id\":\"212a\"}",
        "answer <IncompleteSignature 212a>",
    ),
    (
        "{\"error_response\":{\"type\":\"ISV\",\"code\":15,\"msg\":\"m\",\"sub_code\":\"s\",\"request_id\":\"7\"}}",
        "answer <15 7>",
    ),
    (
        "{\"gopErrorCode\":\"x\",\"gopResponseBody\":\"{\\\"code\\\":\\\"InvalidCode\\\",\\\"type\\\":\\\"ISV\\\",\\\"request_id\\\":\\\"5\\\"}\"}",
        "answer <InvalidCode 5>",
    ),
    (
        "HTTP/1.1 200 OK\r\nDate: Tue, 17 Feb 2026 00:58:51 GMT\r\n\r\n{\"code\":\"IllegalTimestamp\",\"type\":\"ISV\"}",
        "answer <IllegalTimestamp > @1771289931000",
    ),
    ("Code: IncompleteSignature\nMessage: \"m\"\nRequest ID: 212a", "answer <IncompleteSignature 212a>"),
    ("{'type': 'ISV', 'code': 'InvalidCode', 'request_id': '9'}", "answer <InvalidCode 9>"),
    ("{\"access_token\":\"50\",\"expires_in\":1,\"code\":\"0\",\"request_id\":\"2\"}", "answer"),
    (
        "Error: Request failed\n{ \"code\": \"IncompleteSignature\", \"type\": \"ISV\", \"request_id\": \"3\" }\n~?app_key=1&sign=AB",
        "url ~ q:app_key=1 q:sign=AB <IncompleteSignature 3>",
    ),
];

#[test]
fn each_is_understood() {
    let mut wrong = Vec::new();
    for (paste, meaning) in GOOD {
        let of = |text: &str| text.replace('~', crate::CREATE).replace("$S", SIGN);
        let found = match read(&of(paste)) {
            Ok(evidence) => line(&evidence),
            Err(error) => error.to_string(),
        };
        let meaning = meaning.replace("$S", SIGN);
        if found != meaning {
            wrong.push(format!("{paste}\n  wanted {meaning}\n  found  {found}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n\n{}", wrong.len(), GOOD.len(), wrong.join("\n\n"));
}

#[test]
fn a_whole_ticket_has_one_refused_request() {
    let evidence = read(TICKET).expect("a request");
    assert_eq!(
        line(&evidence),
        format!(
            "url ~ q:app_key=524880 q:code=test q:sign_method=sha256 q:timestamp=1771289931678 \
             q:redirect_uri=https://ivan-reseller-backend-production.up.railway.app/api/aliexpress/callback \
             q:sign={SIGN} <IncompleteSignature 214125d717712899323201392>"
        )
    );
}

/// What a record keeps of a request can be inspected again, without what is secret.
#[test]
fn a_masked_request_is_read_again() {
    for paste in pastes() {
        let Some(request) = read(&paste).ok().and_then(|evidence| evidence.request) else { continue };
        let names = |request: &SentRequest| {
            let seen = request.pairs.iter().filter(|pair| pair.place != Place::Json);
            let mut names: Vec<_> = seen.map(|pair| pair.name.clone()).collect();
            names.sort();
            names
        };
        if names(&request).len() < request.pairs.len() || request.pairs.is_empty() {
            continue;
        }
        let masked = request.masked();
        let again = read(&masked).ok().and_then(|evidence| evidence.request).expect(&masked);
        assert_eq!(names(&again), names(&request), "{masked}");
        assert_eq!(again.address, request.address, "{masked}");
        assert!(
            again.pairs.iter().all(|pair| !is_secret_name(&pair.name) || [MASK, ""].contains(&&*pair.value))
        );
    }
}

/// The ticket, its sign made by its own recipe with a secret that is known here.
#[test]
fn the_ticket_is_told_what_is_wrong() {
    let base = "/rest/auth/token/createapp_key524880codetestredirect_urihttps://ivan-reseller-backend-production.up.\
                railway.app/api/aliexpress/callbacksign_methodsha256timestamp1771289931678";
    let text = format!("helloworld{base}helloworld");
    let sign = hex::encode_upper(Sha256::digest(&text));
    let evidence = read(&TICKET.replace(SIGN, &sign)).expect("a request");
    let case = Case {
        request: evidence.request.as_ref().expect("a request"),
        signed_text: evidence.signed_text.as_deref(),
        secret: Some(&AppSecret::new("helloworld")),
        app_key: None,
        callback: None,
        platform: None,
        received_at: evidence.received_at,
        now: Timestamp::from_millis(1_771_289_931_678),
    };
    let inspection = inspect(&case, &mut |_| ControlFlow::Continue(()));
    let mut ids: Vec<_> = inspection.findings.iter().map(|finding| finding.mistake.id()).collect();
    ids.sort();
    assert_eq!(
        ids,
        ["dummy-code", "path-has-rest", "plain-hash", "secret-wrapped", "unknown-parameter:redirect_uri"]
    );
}

/// `./x fuzz` begins with them.
#[test]
#[ignore = "writes the fuzzer's seeds"]
fn seeds() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fuzz/corpus/inspect");
    std::fs::create_dir_all(folder).expect("a folder");
    for (number, paste) in pastes().iter().enumerate() {
        std::fs::write(format!("{folder}/good-{number}"), paste).expect("a seed");
    }
}

/// The pastes themselves.
pub fn pastes() -> Vec<String> {
    let texts = GOOD.iter().map(|(paste, _)| paste.replace('~', crate::CREATE).replace("$S", SIGN));
    texts.chain([TICKET.to_owned()]).collect()
}
