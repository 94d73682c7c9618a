# First in the view that spends the code. sellerkey.html is what `sellerkey callback page` prints, beside the app.
if request.args.get("state", "").startswith("sk1."):
    return send_file("sellerkey.html", max_age=0)  # from flask import request, send_file
