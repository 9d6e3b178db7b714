package dev.millrace.console.page;

import dev.millrace.core.function.WebRequest;
import dev.millrace.core.function.WebResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Serves the console page. `/console/assets/<version>/<name>` is a file; every other address below `/console` is the
/// page itself, which shows what the address names.
///
/// The page holds nothing of anybody: it asks the API for what it shows, with the token of whoever looks.
public final class ConsolePage implements Function<WebRequest, WebResponse> {

    private static final String ASSETS = "/console/assets/";
    private static final String GZIP = "gzip";
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;

    /// Scripts and styles of our own files only, nothing from elsewhere, no frames, and no markup made from text.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types 'none'";

    private static final Map<String, String> ALWAYS = Map.of(
            "content-security-policy", POLICY,
            "x-content-type-options", "nosniff",
            "x-frame-options", "DENY",
            "referrer-policy", "no-referrer",
            "cross-origin-opener-policy", "same-origin",
            "cross-origin-resource-policy", "same-origin",
            "permissions-policy", "camera=(), geolocation=(), microphone=()",
            "vary", "accept-encoding");

    private final Assets assets = Assets.load();

    @Override
    public WebResponse apply(WebRequest request) {
        if (!request.path().startsWith(ASSETS)) {
            return send(request, assets.page(), "no-cache");
        }
        return find(request.path().substring(ASSETS.length()))
                .map(asset -> send(request, asset, "public, max-age=31536000, immutable"))
                .orElseGet(() -> WebResponse.text(NOT_FOUND, headers("no-store"), "There is no such file."));
    }

    private Optional<Asset> find(String versionAndName) {
        var slash = versionAndName.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : assets.find(versionAndName.substring(0, slash), versionAndName.substring(slash + 1));
    }

    private static WebResponse send(WebRequest request, Asset asset, String caching) {
        var zipped = request.header("accept-encoding").orElse("").contains(GZIP);
        var headers = headers(caching);
        headers.put("etag", '"' + asset.hash() + (zipped ? "-gzip\"" : "\""));
        headers.put("content-type", asset.type());
        if (request.header("if-none-match").filter(headers.get("etag")::equals).isPresent()) {
            return new WebResponse(NOT_MODIFIED, headers, new byte[0]);
        }
        if (zipped) {
            headers.put("content-encoding", GZIP);
        }
        return new WebResponse(OK, headers, zipped ? asset.zipped() : asset.plain());
    }

    private static Map<String, String> headers(String caching) {
        var headers = new HashMap<>(ALWAYS);
        headers.put("cache-control", caching);
        return headers;
    }
}
