<?php
// First in the script that spends the code. sellerkey.html is what `sellerkey callback page` prints.
if (is_string($_GET['state'] ?? null) && strncmp($_GET['state'], 'sk1.', 4) === 0) {
    header('Cache-Control: no-store');
    readfile(__DIR__ . '/sellerkey.html');
    exit;
}
