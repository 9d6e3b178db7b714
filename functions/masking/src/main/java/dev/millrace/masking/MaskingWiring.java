package dev.millrace.masking;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.env.Environment;
import dev.millrace.core.function.FunctionCatalog;
import dev.millrace.core.function.Functions;
import dev.millrace.core.log.Log;
import dev.millrace.core.s3.S3Buckets;
import dev.millrace.core.text.RawText;
import dev.millrace.core.trace.Attribute;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.TenantMasking;
import dev.millrace.masking.jsonl.JsonLines;
import dev.millrace.policies.PolicyWiring;
import java.util.Map;
import java.util.function.Function;

/// Builds the function of this module.
public final class MaskingWiring implements Functions {

    private static final Log LOG = Log.of(MaskText.class);

    /// One of each, so that the first batch does not wait for phone books and issuer lists to load.
    private static final RawText SAMPLES = new RawText(
            "jane@example.com, +1 212 555 0100, 020 7946 0018, 4012 8888 8888 1881, DE02120300000000202051");

    @Override
    public void define(FunctionCatalog catalog, Environment environment) {
        catalog.task("maskText", MaskRequest.class, () -> maskText(environment));
    }

    private static Function<MaskRequest, MaskOutcome> maskText(Environment environment) {
        var engine = MaskingEngine.standard();
        engine.mask(SAMPLES);
        var buckets = new S3Buckets(AwsClients.of(environment).s3());
        var lines = new JsonLines(buckets, environment.require("LAKE_BUCKET"));
        var masking = new TenantMasking(engine, PolicyWiring.policies(environment));
        return new MaskText(lines, masking).andThen(MaskingWiring::logged);
    }

    private static MaskOutcome logged(MaskOutcome outcome) {
        Map<String, Object> counts = Map.of(
                "batchId",
                outcome.batchId(),
                "accepted",
                outcome.accepted(),
                "rejected",
                outcome.rejected().size(),
                "spans",
                outcome.spans(),
                Attribute.GUARDRAIL_POLICY_VERSION.key(),
                outcome.policies());
        LOG.info("batch masked", counts);
        return outcome;
    }
}
