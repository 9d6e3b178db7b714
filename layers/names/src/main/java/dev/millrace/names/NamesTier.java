package dev.millrace.names;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import dev.millrace.dlp.Detector;
import dev.millrace.names.comprehend.ComprehendNames;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What looks for names in a function: the variable `NAMES` says which, in small letters.
///
/// The classes of one tier are not loaded for another, so that a function needs only the layers of its own.
public enum NamesTier {
    /// [FastNames]: what looks unless the variable says otherwise.
    FAST,
    /// [EmbeddedNames]: needs the models layer.
    EMBEDDED,
    /// [ComprehendNames]: texts leave the function. `NAMES_LANGUAGE` says what language they are in (usually `en`).
    COMPREHEND;

    private static final String VARIABLE = "NAMES";

    /// The tier that the variables ask for.
    ///
    /// @throws Defect if there is none of that name
    public static NamesTier from(Environment environment) {
        var asked = environment.find(VARIABLE).orElse(FAST.written());
        return Arrays.stream(values())
                .filter(tier -> tier.written().equals(asked))
                .findFirst()
                .orElseThrow(() -> new Defect("%s is %s: it must be one of %s".formatted(VARIABLE, asked, choices())));
    }

    /// Its detector, ready to look. Nothing is asked of a service yet.
    ///
    /// @throws Defect if what else is set for it makes no sense
    public Detector load(Environment environment) {
        return switch (this) {
            case FAST -> FastNames.load();
            case EMBEDDED -> EmbeddedNames.load();
            case COMPREHEND -> ComprehendNames.from(environment);
        };
    }

    /// Whether it finds names without asking a service.
    public boolean asksNobody() {
        return this != COMPREHEND;
    }

    private String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String choices() {
        return Arrays.stream(values()).map(NamesTier::written).collect(Collectors.joining(", "));
    }
}
