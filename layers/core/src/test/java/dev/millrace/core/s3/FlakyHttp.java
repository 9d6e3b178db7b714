package dev.millrace.core.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// An HTTP client on a bad day: writes arrive but their acknowledgements get lost, or a status comes from nowhere.
final class FlakyHttp implements SdkHttpClient {

    private final SdkHttpClient real = UrlConnectionHttpClient.create();
    private final AtomicInteger lostAcknowledgements = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile int status;

    /// The next acknowledgements of writes are lost on the way.
    FlakyHttp losingAcknowledgements(int writes) {
        lostAcknowledgements.set(writes);
        return this;
    }

    /// The next writes are answered with this status and go nowhere.
    FlakyHttp answering(int status, int writes) {
        this.status = status;
        refusals.set(writes);
        return this;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        var isWrite = request.httpRequest().method() == SdkHttpMethod.PUT;
        if (isWrite && takeOne(refusals)) {
            return new Answered(this::refusal);
        }
        var prepared = real.prepareRequest(request);
        return isWrite && takeOne(lostAcknowledgements) ? new Answered(() -> lose(prepared)) : prepared;
    }

    private static boolean takeOne(AtomicInteger remaining) {
        return remaining.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private static HttpExecuteResponse lose(ExecutableHttpRequest prepared) throws IOException {
        prepared.call();
        throw new IOException("Connection reset");
    }

    private HttpExecuteResponse refusal() {
        return HttpExecuteResponse.builder()
                .response(SdkHttpFullResponse.builder().statusCode(status).build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(new byte[0])))
                .build();
    }

    @Override
    public void close() {
        real.close();
    }

    private interface Call {
        HttpExecuteResponse run() throws IOException;
    }

    private record Answered(Call answer) implements ExecutableHttpRequest {
        @Override
        public HttpExecuteResponse call() throws IOException {
            return answer.run();
        }

        @Override
        public void abort() {}
    }
}
