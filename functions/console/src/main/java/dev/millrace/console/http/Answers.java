package dev.millrace.console.http;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.function.WebRequest;
import dev.millrace.core.function.WebResponse;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import java.util.Map;

/// JSON answers that a page asks for again and again: one that has not changed is not sent twice.
public final class Answers {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;

    private Answers() {}

    /// The content with a tag, or a 304 if the caller has that already.
    public static WebResponse json(WebRequest request, Object content) {
        var body = Json.write(content);
        var tag = '"' + Sha256.of(body) + '"';
        return request.header("if-none-match").filter(tag::equals).isPresent()
                ? new WebResponse(NOT_MODIFIED, Map.of("etag", tag, "cache-control", "no-store"), new byte[0])
                : new WebResponse(OK, headers(tag), body);
    }

    /// There is no such thing for this caller; whether another tenant has it is not told.
    public static WebResponse notFound(WebRequest request) {
        var body = Json.write(Map.of("error", "NOT_FOUND", "requestId", request.requestId()));
        return new WebResponse(
                NOT_FOUND, Map.of("content-type", "application/json", "cache-control", "no-store"), body);
    }

    /// A number in the query string.
    ///
    /// @throws InvalidInput if it is none, or is less than 1
    public static long position(String name, String value) {
        try {
            var number = Long.parseLong(value);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Answered below, as a number that is too small is.
        }
        throw new InvalidInput("$." + name, "must be a whole number from 1");
    }

    private static Map<String, String> headers(String tag) {
        return Map.of(
                "content-type", "application/json",
                "cache-control", "no-store",
                "etag", tag,
                "x-content-type-options", "nosniff");
    }
}
