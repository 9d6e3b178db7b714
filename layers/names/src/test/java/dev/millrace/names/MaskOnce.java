package dev.millrace.names;

import dev.millrace.core.env.Environment;
import dev.millrace.core.text.RawText;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingPolicy;
import dev.millrace.names.comprehend.FakeComprehend;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;

/// Masks a name by the tier that the variables of the process ask for, on the class path that it is given, and prints
/// the tier and the masked text. The arguments: what stands before the name, and the name.
public final class MaskOnce {

    private MaskOnce() {}

    public static void main(String[] arguments) throws IOException {
        var text = new RawText(arguments[0] + arguments[1] + ".");
        try (var comprehend = new FakeComprehend(arguments[1])) {
            var environment = environment(comprehend);
            var tier = NamesTier.from(environment);
            var engine = new MaskingEngine(List.of(tier.load(environment)), MaskingPolicy.STRICT);
            var line = environment.find("NAMES").orElse("none") + ": "
                    + engine.mask(text).text().value();
            System.out.write((line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
            System.out.flush();
        }
        System.exit(0);
    }

    private static Environment environment(FakeComprehend comprehend) {
        var variables = new HashMap<>(System.getenv());
        variables.put("AWS_REGION", "eu-west-1");
        variables.put("AWS_ACCESS_KEY_ID", "local");
        variables.put("AWS_SECRET_ACCESS_KEY", "local");
        variables.put("AWS_ENDPOINT_URL_COMPREHEND", comprehend.endpoint().toString());
        return new Environment(variables);
    }
}
