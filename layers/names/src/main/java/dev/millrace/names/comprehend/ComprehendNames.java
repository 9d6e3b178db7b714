package dev.millrace.names.comprehend;

import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.Detector;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.names.tagging.Label;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.comprehend.ComprehendClient;
import software.amazon.awssdk.services.comprehend.model.Entity;
import software.amazon.awssdk.services.comprehend.model.EntityType;

/// Names of persons, organizations and places, found by Amazon Comprehend
/// (<https://docs.aws.amazon.com/comprehend/latest/APIReference/API_DetectEntities.html>).
///
/// A request takes 100 KB in UTF-8; longer texts go in several, cut between sentences. The text leaves the function:
/// Comprehend sees it before it is masked.
public final class ComprehendNames implements Detector {

    private static final int MOST_BYTES = 100_000;
    /// Identifiers with a checksum or a form that cannot be mistaken are surer than any name.
    private static final double SUREST = 0.85;
    private static final String SOURCE = "https://docs.aws.amazon.com/comprehend/latest/dg/how-entities.html";

    private final ComprehendClient comprehend;
    private final String language;

    /// @param language ISO 639-1 code of the language of the texts
    public ComprehendNames(ComprehendClient comprehend, String language) {
        this.comprehend = comprehend;
        this.language = language;
    }

    @Override
    public void detect(FoldedText text, Findings findings) {
        var whole = text.slice(0, text.length());
        for (var position = 0; position < whole.length(); ) {
            var chunk = Chunk.of(whole, position, MOST_BYTES);
            if (!chunk.text().isBlank()) {
                report(chunk, findings);
            }
            position = chunk.end();
        }
    }

    private void report(Chunk chunk, Findings findings) {
        var offsets = new CodePoints(chunk.text());
        entities(chunk).stream()
                .sorted(Comparator.comparing(Entity::beginOffset))
                .forEach(entity -> {
                    var start = chunk.start() + offsets.positionOf(entity.beginOffset());
                    var end = chunk.start() + offsets.positionOf(entity.endOffset());
                    labelOf(entity.type())
                            .type()
                            .ifPresent(type -> findings.add(type, start, end, new Confidence(SUREST * entity.score())));
                });
    }

    private List<Entity> entities(Chunk chunk) {
        try {
            return comprehend
                    .detectEntities(request -> request.text(chunk.text()).languageCode(language))
                    .entities();
        } catch (SdkException e) {
            throw AwsFailures.of("comprehend:DetectEntities", e);
        }
    }

    private static Label labelOf(EntityType type) {
        return switch (type) {
            case PERSON -> Label.PERSON;
            case LOCATION -> Label.LOCATION;
            case ORGANIZATION -> Label.ORGANIZATION;
            default -> Label.NOTHING;
        };
    }

    @Override
    public List<DetectorFacts> facts() {
        return Arrays.stream(Label.values())
                .flatMap(label -> label.type().stream())
                .map(type -> new DetectorFacts(
                        type,
                        "global",
                        "names of a %s".formatted(type.name().toLowerCase(Locale.ROOT)),
                        "Amazon Comprehend",
                        SOURCE))
                .toList();
    }
}
