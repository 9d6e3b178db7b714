package dev.millrace.search;

import dev.millrace.core.knowledge.KnowledgeChunk;
import dev.millrace.search.FoundDocument.Neighbour;
import dev.millrace.search.Wishes.Highlight;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Shows what was found, with what else was wished.
final class Presentation {

    private final KnowledgeSearch knowledge;

    Presentation(KnowledgeSearch knowledge) {
        this.knowledge = knowledge;
    }

    List<FoundDocument> show(SearchRequest request, List<Hit> hits) {
        var read = request.wishes().needsReading() ? readAgain(request, hits) : Map.<String, FoundChunk>of();
        return hits.stream().map(hit -> document(request, hit, read)).toList();
    }

    /// The chunks themselves, for their highlights, and those around them.
    private Map<String, FoundChunk> readAgain(SearchRequest request, List<Hit> hits) {
        var ids = hits.stream()
                .flatMap(hit -> Stream.concat(Stream.of(hit.chunk().id()), around(request, hit.chunk())))
                .distinct()
                .toList();
        var highlighted = request.wishes().highlight().map(_ -> request.query());
        return knowledge.read(request.scope(), ids, highlighted).stream()
                .collect(Collectors.toMap(FoundChunk::id, Function.identity()));
    }

    private static Stream<String> around(SearchRequest request, FoundChunk chunk) {
        var distance = request.wishes().context();
        return IntStream.rangeClosed(chunk.chunk() - distance, chunk.chunk() + distance)
                .filter(position -> position >= 0 && position < chunk.chunks() && position != chunk.chunk())
                .mapToObj(position ->
                        KnowledgeChunk.id(request.scope().tenant(), chunk.documentId(), chunk.version(), position));
    }

    private static FoundDocument document(SearchRequest request, Hit hit, Map<String, FoundChunk> read) {
        var chunk = hit.chunk();
        var marks =
                Optional.ofNullable(read.get(chunk.id())).map(FoundChunk::marks).orElse(List.of());
        var highlight = request.wishes().highlight();
        return new FoundDocument(
                chunk.documentId(),
                chunk.title(),
                chunk.text(),
                hit.score(),
                chunk.tier(),
                chunk.validity().from(),
                chunk.validity().until(),
                chunk.version(),
                chunk.id(),
                chunk.chunk(),
                chunk.chunks(),
                highlight.filter(Highlight.OFFSETS::equals).map(_ -> marks),
                highlight
                        .filter(Highlight.HTML::equals)
                        .map(_ -> MarkedText.html(chunk.text().value(), marks)),
                request.wishes().context() > 0 ? Optional.of(context(request, chunk, read)) : Optional.empty(),
                hit.explanation());
    }

    private static List<Neighbour> context(SearchRequest request, FoundChunk chunk, Map<String, FoundChunk> read) {
        return around(request, chunk)
                .flatMap(id -> Optional.ofNullable(read.get(id)).stream())
                .map(neighbour -> new Neighbour(neighbour.chunk(), neighbour.text()))
                .toList();
    }
}
