package dev.millrace.search;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.function.FunctionCatalog;
import dev.millrace.core.function.Functions;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.trace.Tracer;
import dev.millrace.models.Embedder;
import dev.millrace.models.onnx.OnnxEmbedder;
import dev.millrace.models.onnx.OnnxModel;
import dev.millrace.search.dlp.DlpMasker;
import dev.millrace.search.opensearch.OpenSearchKnowledge;
import dev.millrace.search.scope.Admission;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Builds the functions of this module.
public final class SearchWiring implements Functions {

    private static final MaskedText ANY_QUERY = MaskedText.alreadyMasked("any");

    @Override
    public void define(FunctionCatalog catalog, Environment environment) {
        catalog.http("searchKnowledge", SearchBody.class, () -> searchKnowledge(environment));
    }

    private static AuthenticatedSearch searchKnowledge(Environment environment) {
        var clock = Clock.systemUTC();
        var embedder = OnnxEmbedder.load(OnnxModel.BGE_SMALL_EN, 1);
        var knowledge = OpenSearchKnowledge.from(environment);
        warm(embedder, knowledge);
        return new AuthenticatedSearch(
                new Admission(tenants(environment), clock),
                DlpMasker.standard(),
                new SearchKnowledge(embedder, knowledge, Tracer.none(), clock));
    }

    /// The first caller should not wait for a model that has never run and a connection that has never stood.
    private static void warm(Embedder embedder, OpenSearchKnowledge knowledge) {
        embedder.embedQuery(ANY_QUERY);
        knowledge.checkAtStart();
    }

    private static Set<TenantId> tenants(Environment environment) {
        return Arrays.stream(environment.require("TENANTS").split(","))
                .map(String::strip)
                .map(TenantId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
