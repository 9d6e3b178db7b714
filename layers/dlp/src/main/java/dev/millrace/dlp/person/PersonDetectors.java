package dev.millrace.dlp.person;

import dev.millrace.dlp.word.WordDetector;
import java.util.List;

/// The detectors of what is said about people. They run in a [dev.millrace.dlp.word.WordPass].
public final class PersonDetectors {

    private PersonDetectors() {}

    /// All of them.
    public static List<WordDetector> ofWords() {
        return List.of(
                new Honorifics(),
                new IntroducedNames(),
                new Ages(),
                new Nationalities(),
                new Occupations(),
                new Organizations(),
                new IntroducedOrganizations());
    }
}
