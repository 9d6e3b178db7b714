package dev.millrace.language.openai;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/// Hands langchain4j the exchange that is ready, whatever it would like to build.
record ExchangeBuilder(Exchange exchange) implements HttpClientBuilder {

    @Override
    public Duration connectTimeout() {
        return exchange.limit();
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return exchange.limit();
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    @Override
    public HttpClient build() {
        return exchange;
    }
}
