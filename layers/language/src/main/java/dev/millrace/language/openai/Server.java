package dev.millrace.language.openai;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.PolicyDenied;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// A server that speaks the API of OpenAI: OpenAI itself, vLLM, llama.cpp, Ollama and many more.
///
/// @param base up to the version: `https://api.openai.com/v1`
record Server(URI base, ApiKey key, HttpClient http) {

    private static final String OPENAI = "https://api.openai.com/v1";
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /// The one at `OPENAI_BASE_URL`, or OpenAI's own.
    ///
    /// @throws IllegalArgumentException if a key would travel in the clear
    static Server from(Environment environment) {
        var base = URI.create(environment.find("OPENAI_BASE_URL").orElse(OPENAI));
        if (environment.find("OPENAI_KEY_SECRET").isPresent()
                && !"https".equals(base.getScheme())
                && !THIS_MACHINE.contains(base.getHost())) {
            throw new IllegalArgumentException("OPENAI_BASE_URL must begin with https:// where there is a key to send");
        }
        return new Server(base, ApiKey.from(environment), client());
    }

    /// Of HTTP/1.1: the offer to go on in HTTP/2, which goes with a request otherwise, makes some servers drop its
    /// body.
    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
    }

    /// How messages call it.
    String name() {
        return base.getAuthority();
    }

    /// Whether it is OpenAI's own, which alone has given up `max_tokens`.
    boolean isOpenAi() {
        return "api.openai.com".equals(base.getHost());
    }

    /// One request, to be answered within that time.
    ExchangeBuilder exchange(Duration limit) {
        return new ExchangeBuilder(new Exchange(http, name(), limit));
    }

    /// The key to send. A server without one takes any.
    Optional<String> secret() {
        return key.value();
    }

    /// Notes that the key was refused.
    PolicyDenied refused(PolicyDenied failure) {
        key.forget();
        return failure;
    }
}
