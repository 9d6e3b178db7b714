package dev.millrace.bench.shipped;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.function.HttpCall;
import dev.millrace.core.json.Json;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.trace.Tracer;
import dev.millrace.models.Embedder;
import dev.millrace.models.Embedders;
import dev.millrace.search.PrepareRetrieval;
import dev.millrace.search.SearchKnowledge;
import dev.millrace.search.SearchRequest;
import dev.millrace.search.opensearch.OpenSearchKnowledge;
import dev.millrace.search.plan.yaml.YamlRules;
import dev.millrace.search.scope.Admission;
import dev.millrace.search.scope.SearchScope;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// Answers queries by the code of `searchKnowledge`, with its rules, embedder and pipelines; plans are not recorded.
///
/// For each line of standard input, a query's `id` and `text`, it prints a line with what was found and the vectors
/// that the ablation compares: the one that the search uses, and that of the text with the prefix that the model's
/// makers ask for.
public final class QuerySearcher {

    private static final TenantId TENANT = new TenantId("acme");
    private static final String PREFIX = "Represent this sentence for searching relevant passages: ";

    private final Embedder embedder;
    private final SearchKnowledge search;
    private final SearchScope scope;

    private QuerySearcher(Environment environment, Path rules) {
        var clock = Clock.systemUTC();
        embedder = Embedders.of(environment).chosen();
        search = new SearchKnowledge(
                new PrepareRetrieval(YamlRules.in(rules), new Unrecorded(), () -> embedder),
                OpenSearchKnowledge.from(environment),
                Tracer.none(),
                clock);
        var claims = Map.of(Admission.TENANT_CLAIM, TENANT.value(), Admission.TIER_CLAIM, "public");
        scope = new Admission(Set.of(TENANT), clock).admit(HttpCall.of("", claims, "bench"), Optional.empty());
    }

    /// @param arguments the URL of OpenSearch; the folder of the policies
    public static void main(String[] arguments) throws IOException {
        var environment = new Environment(Map.of("SEARCH_ENDPOINT", arguments[0]));
        var searcher = new QuerySearcher(environment, Path.of(arguments[1]));
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = input.readLine(); line != null; line = input.readLine()) {
            var query = Json.mapper().readTree(line);
            System.out.println(searcher.answer(
                    query.path("id").asString(), query.path("text").asString()));
        }
    }

    private ObjectNode answer(String id, String text) {
        var query = MaskedText.alreadyMasked(text);
        var found = search.apply(new SearchRequest(query, scope, SearchRequest.MOST));
        var answer =
                Json.mapper().createObjectNode().put("id", id).put("text", text).put("class", found.queryClass());
        var documents = answer.putArray("documents");
        found.results()
                .forEach(it ->
                        documents.addObject().put("id", it.documentId().value()).put("score", it.score()));
        write(answer, "vector", embedder.embedQuery(query));
        write(
                answer,
                "prefixed",
                embedder.embedDocuments(List.of(MaskedText.alreadyMasked(PREFIX + text)))
                        .getFirst());
        return answer;
    }

    private static void write(ObjectNode answer, String name, float[] vector) {
        var components = answer.putArray(name);
        for (var component : vector) {
            components.add(component);
        }
    }
}
