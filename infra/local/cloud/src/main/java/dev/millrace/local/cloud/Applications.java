package dev.millrace.local.cloud;

import dev.millrace.local.template.Deployment;
import dev.millrace.local.template.Templates;
import dev.millrace.local.template.model.Application;
import java.nio.file.Path;
import java.util.Map;

/// Reads the shipped template with the parameters that a laptop deploys it with.
final class Applications {

    static final String AUDIENCE = "millrace";

    private static final String STACK = "millrace";

    private Applications() {}

    /// @throws dev.millrace.local.template.InvalidTemplate with every problem found
    static Application read(Path home, Ports ports) {
        var parameters = Map.of(
                "TokenIssuer", Ports.url(ports.api()).toString(),
                "TokenAudience", AUDIENCE,
                "SearchEngine", "lucene",
                "SearchScheme", "http");
        return Templates.read(home.resolve("template.yaml"), new Deployment(STACK, parameters, ports));
    }
}
