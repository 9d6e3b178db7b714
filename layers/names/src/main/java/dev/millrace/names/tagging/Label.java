package dev.millrace.names.tagging;

import dev.millrace.dlp.InfoType;
import java.util.Optional;

/// What a word is part of.
public enum Label {
    NOTHING(null),
    PERSON("PERSON"),
    LOCATION("LOCATION"),
    ORGANIZATION("ORGANIZATION");

    /// How many labels there are.
    public static final int COUNT = values().length;

    private final Optional<InfoType> type;

    @SuppressWarnings("ImmutableEnumChecker") // an Optional is as immutable as what it holds
    Label(@org.jspecify.annotations.Nullable String type) {
        this.type = Optional.ofNullable(type).map(InfoType::new);
    }

    /// The info type that a span of such words has; none if they are part of no name.
    public Optional<InfoType> type() {
        return type;
    }
}
