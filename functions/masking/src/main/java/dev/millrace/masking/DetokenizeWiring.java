package dev.millrace.masking;

import dev.millrace.core.env.Environment;
import dev.millrace.core.function.FunctionCatalog;
import dev.millrace.core.function.Functions;
import dev.millrace.core.log.Log;
import dev.millrace.masking.detokenize.Access;
import dev.millrace.masking.detokenize.Detokenize;
import dev.millrace.masking.detokenize.TokenizedText;
import dev.millrace.policies.PolicyWiring;
import java.util.Map;

/// Builds the function that undoes what reversible tokens hide.
public final class DetokenizeWiring implements Functions {

    private static final Log LOG = Log.of(Detokenize.class);

    @Override
    public void define(FunctionCatalog catalog, Environment environment) {
        catalog.http(
                "detokenize",
                TokenizedText.class,
                () -> new Detokenize(PolicyWiring.vault(environment), DetokenizeWiring::log));
    }

    private static void log(Access access) {
        LOG.info(
                "values of tokens asked for",
                Map.of(
                        "tenant.id", access.tenant().orElse("none"),
                        "subject", access.subject().orElse("none"),
                        "gatewayRequestId", access.requestId(),
                        "tokens", access.tokens(),
                        "granted", access.granted()));
    }
}
