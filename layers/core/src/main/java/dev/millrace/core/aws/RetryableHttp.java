package dev.millrace.core.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/// Lets the SDK see a broken connection for what it is.
///
/// Its client over the JDK's connections wraps some I/O failures in unchecked exceptions, which it then neither tries
/// again nor reports as its own: `Unexpected end of file from server`, when a reused connection has died.
record RetryableHttp(SdkHttpClient http) implements SdkHttpClient {

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new Unwrapping(http.prepareRequest(request));
    }

    @Override
    public String clientName() {
        return http.clientName();
    }

    @Override
    public void close() {
        http.close();
    }

    private record Unwrapping(ExecutableHttpRequest request) implements ExecutableHttpRequest {

        @Override
        public HttpExecuteResponse call() throws IOException {
            try {
                return request.call();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        @Override
        public void abort() {
            request.abort();
        }
    }
}
