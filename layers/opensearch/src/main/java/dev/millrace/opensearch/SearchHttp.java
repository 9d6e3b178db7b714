package dev.millrace.opensearch;

import dev.millrace.core.env.Environment;
import dev.millrace.core.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Requests to the index, on the thread that waits for the answer and over connections that stay open. Signed for AWS
/// over https, plain over http to the local node. Thread-safe.
public final class SearchHttp {

    private static final int LARGEST_ANSWER = 64 << 20;
    private static final int PIECE = 1 << 14;

    private final SdkHttpClient http;
    private final URI endpoint;
    private final UnaryOperator<SdkHttpFullRequest> sign;
    private final Patience patience;

    private SearchHttp(SdkHttpClient http, URI endpoint, UnaryOperator<SdkHttpFullRequest> sign, Patience patience) {
        this.http = http;
        this.endpoint = endpoint;
        this.sign = sign;
        this.patience = patience;
    }

    /// Connects to nothing yet.
    public static SearchHttp to(URI endpoint, Environment environment, Patience patience) {
        var http = UrlConnectionHttpClient.builder()
                .connectionTimeout(patience.connect())
                .socketTimeout(patience.answer())
                .build();
        return switch (endpoint.getScheme()) {
            case "http" -> new SearchHttp(http, endpoint, UnaryOperator.identity(), patience);
            case "https" -> new SearchHttp(http, endpoint, Signature.from(endpoint, environment), patience);
            case null, default ->
                throw new IllegalArgumentException("SEARCH_ENDPOINT must begin with http:// or https://");
        };
    }

    /// Asks for what lies at that path.
    ///
    /// @throws IOException if it was not reached or did not answer
    public Answer get(String path) throws IOException {
        return send(request(SdkHttpMethod.GET, path).build());
    }

    /// Sends that to a path.
    ///
    /// @param type of the content
    /// @throws IOException if it was not reached or did not answer
    public Answer post(String path, String type, byte[] body) throws IOException {
        return send(SdkHttpMethod.POST, path, type, body);
    }

    /// Puts JSON to a path.
    ///
    /// @throws IOException if it was not reached or did not answer
    public Answer put(String path, byte[] json) throws IOException {
        return send(SdkHttpMethod.PUT, path, "application/json", json);
    }

    private Answer send(SdkHttpMethod method, String path, String type, byte[] body) throws IOException {
        return send(request(method, path)
                .putHeader("Content-Type", type)
                .putHeader("Content-Length", Integer.toString(body.length))
                .contentStreamProvider(() -> new ByteArrayInputStream(body))
                .build());
    }

    private SdkHttpFullRequest.Builder request(SdkHttpMethod method, String path) {
        return SdkHttpFullRequest.builder().method(method).uri(endpoint.resolve(path));
    }

    private Answer send(SdkHttpFullRequest unsigned) throws IOException {
        var request = sign.apply(unsigned);
        var deadline = System.nanoTime() + patience.answer().toNanos();
        try {
            var response = http.prepareRequest(HttpExecuteRequest.builder()
                            .request(request)
                            .contentStreamProvider(
                                    request.contentStreamProvider().orElse(null))
                            .build())
                    .call();
            return new Answer(response.httpResponse().statusCode(), body(response, deadline));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static JsonNode body(HttpExecuteResponse response, long deadline) throws IOException {
        var stream = response.responseBody().orElse(AbortableInputStream.createEmpty());
        try (stream) {
            return parsed(bytes(stream, deadline), response.httpResponse().isSuccessful());
        } catch (SocketTimeoutException slow) {
            stream.abort();
            throw slow;
        }
    }

    /// An answer that drips is as slow as one that does not come.
    private static byte[] bytes(InputStream stream, long deadline) throws IOException {
        var bytes = new ByteArrayOutputStream(PIECE);
        var piece = new byte[PIECE];
        for (var read = stream.read(piece); read >= 0; read = stream.read(piece)) {
            bytes.write(piece, 0, read);
            if (System.nanoTime() > deadline) {
                throw new SocketTimeoutException("the answer takes too long");
            }
            if (bytes.size() > LARGEST_ANSWER) {
                throw new IOException("the answer is too large");
            }
        }
        return bytes.toByteArray();
    }

    /// A gateway in between may answer in HTML, and then its status says enough.
    private static JsonNode parsed(byte[] body, boolean mustBeJson) throws IOException {
        try {
            return Json.mapper().readTree(body);
        } catch (JacksonException e) {
            if (mustBeJson) {
                throw new IOException("the answer is not JSON", e);
            }
            return MissingNode.getInstance();
        }
    }
}
