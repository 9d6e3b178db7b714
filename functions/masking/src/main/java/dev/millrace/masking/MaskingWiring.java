package dev.millrace.masking;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.function.FunctionCatalog;
import dev.millrace.core.function.Functions;
import dev.millrace.core.log.Log;
import dev.millrace.core.s3.S3Buckets;
import dev.millrace.core.trace.Attribute;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.TenantMasking;
import dev.millrace.masking.direct.FindingsAnswer;
import dev.millrace.masking.direct.InspectText;
import dev.millrace.masking.direct.MaskObject;
import dev.millrace.masking.direct.MaskSingleText;
import dev.millrace.masking.direct.MaskedAnswer;
import dev.millrace.masking.direct.ObjectRequest;
import dev.millrace.masking.direct.OverHttp;
import dev.millrace.masking.direct.TextBody;
import dev.millrace.masking.direct.TextRequest;
import dev.millrace.masking.jsonl.JsonLines;
import dev.millrace.policies.PolicyWiring;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Builds the functions of this module.
public final class MaskingWiring implements Functions {

    private static final Log LOG = Log.of(MaskText.class);

    @Override
    public void define(FunctionCatalog catalog, Environment environment) {
        catalog.task("maskText", MaskCall.class, () -> maskText(environment));
        catalog.task("maskObject", ObjectRequest.class, () -> maskObject(environment));
        catalog.task("inspectText", TextRequest.class, () -> inspectText(environment));
        catalog.http(
                "maskOverHttp",
                TextBody.class,
                () -> new OverHttp<MaskedAnswer>(
                        tenants(environment), single(MaskingEngines.warm(environment), environment)));
        catalog.http(
                "inspectOverHttp",
                TextBody.class,
                () -> new OverHttp<FindingsAnswer>(tenants(environment), inspectText(environment)));
    }

    private static MaskEither maskText(Environment environment) {
        var engine = MaskingEngines.warm(environment);
        var buckets = new S3Buckets(AwsClients.of(environment).s3());
        var lines = new JsonLines(buckets, environment.require("LAKE_BUCKET"));
        var batch = new MaskText(lines, new TenantMasking(engine, PolicyWiring.policies(environment)));
        return new MaskEither(batch.andThen(MaskingWiring::logged), single(engine, environment));
    }

    private static MaskObject maskObject(Environment environment) {
        return new MaskObject(
                MaskingEngines.warm(environment),
                PolicyWiring.policies(environment),
                new S3Buckets(AwsClients.of(environment).s3()),
                environment.require("LAKE_BUCKET"));
    }

    private static MaskSingleText single(MaskingEngine engine, Environment environment) {
        return new MaskSingleText(engine, PolicyWiring.policies(environment));
    }

    private static InspectText inspectText(Environment environment) {
        return new InspectText(MaskingEngines.warm(environment), PolicyWiring.policies(environment));
    }

    private static Set<TenantId> tenants(Environment environment) {
        return Arrays.stream(environment.require("TENANTS").split(","))
                .map(String::strip)
                .map(TenantId::new)
                .collect(Collectors.toUnmodifiableSet());
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
