package dev.millrace.ingestion.opensearch;

import dev.millrace.core.error.Conflict;
import dev.millrace.core.json.Json;
import dev.millrace.core.knowledge.KnowledgeIndex;
import dev.millrace.models.Embedder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.opensearch.client.transport.OpenSearchTransport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Finds indexes, alias and search pipelines, and creates them where they are missing. Several writers may do so at
/// once.
final class Setup {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final PlainRequests requests;
    private final String alias;
    private final String engine;

    Setup(OpenSearchTransport transport, String alias, String engine) {
        this.requests = new PlainRequests(transport);
        this.alias = alias;
        this.engine = engine;
    }

    /// An index, and the name of what embeds for it.
    record Found(String name, String embedder) {}

    /// The index that the alias names, if there is one.
    Optional<Found> searched() {
        return aliased().map(index -> new Found(index.getKey(), embedder(index.getKey(), index.getValue())));
    }

    /// Its name alone, which an index of an earlier release has as well.
    Optional<String> searchedName() {
        return aliased().map(Map.Entry::getKey);
    }

    private Optional<Map.Entry<String, JsonNode>> aliased() {
        var answer = requests.send("GET", "/" + alias + "/_mapping", "");
        if (answer.status() == NOT_FOUND) {
            return Optional.empty();
        }
        var indexes = answer.require("find the alias").properties();
        if (indexes.size() != 1) {
            throw new Conflict("Alias %s names %d indexes: take it off all but one.".formatted(alias, indexes.size()));
        }
        return Optional.of(indexes.iterator().next());
    }

    /// Moves the alias in one step.
    void turnTo(String index) {
        var actions = Json.mapper().createObjectNode();
        var all = actions.putArray("actions");
        searchedName()
                .filter(before -> !before.equals(index))
                .ifPresent(before ->
                        all.addObject().putObject("remove").put("index", before).put("alias", alias));
        all.addObject().putObject("add").put("index", index).put("alias", alias);
        requests.send("POST", "/_aliases", actions.toString()).require("move the alias");
    }

    private static String embedder(String index, JsonNode found) {
        var embedder = found.at("/mappings/_meta/embedder").asString("");
        if (embedder.isEmpty()) {
            throw new Conflict(
                    "Index %s is not one that this release made: reindex into another, or delete it.".formatted(index));
        }
        return embedder;
    }

    /// Creates the first index, and sets the alias. The index may be there without the alias, or come in between.
    void createSearched(String name, Embedder embedder) {
        var index = create(name, embedder);
        requests.send("PUT", "/" + index + "/_alias/" + alias, "{}").require("set the alias");
    }

    /// Creates the index for vectors of that model, if it is not there.
    ///
    /// @param name that the embedder is opened by
    /// @return the name of the index
    String create(String name, Embedder embedder) {
        var mapping = KnowledgeIndex.mapping(engine, embedder.dimensions());
        var body = (ObjectNode) Json.parse(mapping.getBytes(StandardCharsets.UTF_8));
        body.withObject("/mappings/_meta").put("embedder", name);
        var index = KnowledgeIndex.name(embedder.version());
        var answer = requests.send("PUT", "/" + index, body.toString());
        if (answer.status() == BAD_REQUEST && answer.isOf("resource_already_exists_exception")) {
            requireOurs(index);
        } else {
            answer.require("create the index");
        }
        return index;
    }

    /// The engine creates an index by itself when somebody writes to one that was just deleted, and searches nothing
    /// there.
    private void requireOurs(String index) {
        var found = requests.send("GET", "/" + index + "/_mapping", "").require("read the mapping");
        embedder(index, found.path(index));
    }

    /// Installs the search pipelines that are missing.
    void installPipelines() {
        var answer = requests.send("GET", "/_search/pipeline", "");
        var there = answer.status() == NOT_FOUND ? Json.mapper().createObjectNode() : answer.require("list pipelines");
        for (var weight : KnowledgeIndex.WEIGHTS) {
            var name = KnowledgeIndex.pipelineName(weight);
            if (!there.has(name)) {
                requests.send("PUT", "/_search/pipeline/" + name, KnowledgeIndex.pipeline(weight))
                        .require("install a search pipeline");
            }
        }
    }
}
