package dev.millrace.language.embed;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import java.util.Optional;

/// Where the vectors of a model live, and how texts come in.
///
/// @param dimensions numbers in a vector
/// @param maxTokens the longest text that counts whole
/// @param mostTexts how many texts one request takes
/// @param mostCharacters how much of a text is sent
public record Space(String provider, String model, int dimensions, int maxTokens, int mostTexts, int mostCharacters) {

    private static final int MOST_DIMENSIONS = 16_000;

    /// The declared number of dimensions, as `EMBEDDER_DIMENSIONS`.
    ///
    /// @throws Defect if it is no number that an index takes
    public static Optional<Integer> declaredDimensions(Environment environment) {
        return number(environment, "EMBEDDER_DIMENSIONS", MOST_DIMENSIONS);
    }

    /// The declared longest text, as `EMBEDDER_TOKENS`.
    public static Optional<Integer> declaredTokens(Environment environment) {
        return number(environment, "EMBEDDER_TOKENS", Integer.MAX_VALUE);
    }

    private static Optional<Integer> number(Environment environment, String name, int most) {
        return environment.find(name).map(value -> {
            try {
                var number = Integer.parseInt(value);
                if (number >= 1 && number <= most) {
                    return number;
                }
            } catch (NumberFormatException _) {
                // Said below.
            }
            throw new Defect("%s must be a number from 1 to %d: correct it in template.yaml".formatted(name, most));
        });
    }

    /// Changes whenever vectors cannot be compared any more.
    String version() {
        return provider + ":" + model + ":" + dimensions;
    }

    /// The beginning of a text, of so many characters at most, never half a character.
    static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
