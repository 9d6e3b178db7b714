package dev.millrace.local.template;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;

/// The templates of these tests.
final class Samples {

    static final Endpoints ENDPOINTS = new Endpoints() {
        @Override
        public String queueUrl(String queueName) {
            return "http://127.0.0.1:9324/000000000000/" + queueName;
        }

        @Override
        public String api(String apiId) {
            return "http://127.0.0.1:8080";
        }

        @Override
        public String searchDomain(String domainName) {
            return "127.0.0.1:9200";
        }
    };

    private Samples() {}

    static Path path(String name) {
        try {
            return Path.of(Samples.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static Deployment deployedWith(Map<String, String> parameters) {
        return new Deployment("shop", parameters, ENDPOINTS);
    }
}
