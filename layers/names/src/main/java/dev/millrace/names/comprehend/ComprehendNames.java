package dev.millrace.names.comprehend;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.domain.Confidence;
import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import dev.millrace.dlp.Detector;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.names.tagging.Label;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.comprehend.ComprehendClient;
import software.amazon.awssdk.services.comprehend.model.Entity;
import software.amazon.awssdk.services.comprehend.model.EntityType;
import software.amazon.awssdk.services.comprehend.model.LanguageCode;

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

    private static final String USUAL_LANGUAGE = "en";

    private final ComprehendClient comprehend;
    private final String language;

    /// @param language ISO 639-1 code of the language of the texts
    public ComprehendNames(ComprehendClient comprehend, String language) {
        this.comprehend = comprehend;
        this.language = language;
    }

    /// The service of the region, asked about texts in the language that `NAMES_LANGUAGE` names (usually `en`). It is
    /// not asked yet.
    ///
    /// @throws Defect if the service does not read that language
    public static ComprehendNames from(Environment environment) {
        var language = environment.find("NAMES_LANGUAGE").orElse(USUAL_LANGUAGE);
        if (LanguageCode.fromValue(language) == LanguageCode.UNKNOWN_TO_SDK_VERSION) {
            throw new Defect("NAMES_LANGUAGE is %s: Amazon Comprehend reads %s"
                    .formatted(
                            language,
                            LanguageCode.knownValues().stream()
                                    .map(LanguageCode::toString)
                                    .sorted()
                                    .collect(Collectors.joining(", "))));
        }
        return new ComprehendNames(AwsClients.of(environment).comprehend(), language);
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
