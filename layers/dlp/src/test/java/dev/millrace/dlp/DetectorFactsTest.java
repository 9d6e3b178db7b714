package dev.millrace.dlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DetectorFactsTest {

    /// How the standards and papers begin that detectors name.
    private static final List<String> STANDARDS = List.of(
            "ISO ", "ISO/IEC ", "IEEE ", "ITU-T ", "RFC ", "BIP-", "ERC-", "Unicode CLDR", "SWIFT ", "C. E. Shannon, ");
    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

    @Test
    void every_detector_of_identifiers_names_pages_or_standards_as_its_sources() {
        assertThat(MaskingEngine.structured().facts())
                .isNotEmpty()
                .allSatisfy(facts ->
                        assertThat(sources(facts)).as(facts.toString()).allMatch(DetectorFactsTest::isPublished));
    }

    @Test
    void a_detector_of_words_names_pages_or_standards_or_says_that_its_list_is_its_own() {
        assertThat(MaskingEngine.standard().facts())
                .allSatisfy(facts -> assertThat(sources(facts))
                        .as(facts.toString())
                        .allMatch(source ->
                                isPublished(source) || source.equals("own table") || source.equals("own rules")));
    }

    @Test
    void every_detector_says_where_its_values_are_used_what_it_finds_and_how_it_checks() {
        assertThat(MaskingEngine.standard().facts())
                .allMatch(facts -> facts.region().equals("global") || REGIONS.contains(facts.region()))
                .noneMatch(facts -> facts.finds().isBlank() || facts.check().isBlank());
    }

    private static List<String> sources(DetectorFacts facts) {
        return List.of(facts.source().split("; |, (?=https|BIP)"));
    }

    private static boolean isPublished(String source) {
        return isPage(source) || STANDARDS.stream().anyMatch(source::startsWith);
    }

    private static boolean isPage(String source) {
        var page = source.replaceFirst(" \\(.*\\)$", "");
        return page.startsWith("https://")
                && !page.contains(" ")
                && URI.create(page).getHost() != null;
    }
}
