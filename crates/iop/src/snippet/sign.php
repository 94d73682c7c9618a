<?php

// A business call (/sync) has its method among the parameters, and an empty path.
function sign(string $path, array $params, string $secret): string
{
    ksort($params, SORT_STRING);
    $text = $path . implode('', array_map(fn ($name) => $name . $params[$name], array_keys($params)));
    return strtoupper(hash_hmac('sha256', $text, $secret));
}

function create_token(string $appKey, string $appSecret, string $code): array
{
    $timestamp = (string) (int) (microtime(true) * 1000);
    $params = ['app_key' => $appKey, 'code' => $code, 'sign_method' => 'sha256', 'timestamp' => $timestamp];
    $params['sign'] = sign('/auth/token/create', $params, $appSecret);
    $post = ['method' => 'POST', 'header' => 'Content-Type: application/x-www-form-urlencoded'];
    $context = stream_context_create(['http' => [...$post, 'content' => http_build_query($params)]]);
    return json_decode(file_get_contents('https://api-sg.aliexpress.com/rest/auth/token/create', false, $context), true);
}
