package dev.millrace.dlp.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.millrace.core.text.Utf8Text;
import dev.millrace.dlp.structured.Format;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

class FuzzHtmlTest {

    @FuzzTest(maxDuration = "10m")
    void html_keeps_its_elements(byte[] bytes) {
        var document = Utf8Text.decode(bytes).value();
        var masked = Invariants.masked(document, Format.HTML);

        if (masked.structure().format() == Format.HTML && tagsArePlain(document)) {
            assertThat(elements(masked.text().value())).isEqualTo(elements(document));
        }
    }

    /// What is written like a tag and holds an address or a number is masked like text.
    private static boolean tagsArePlain(String document) {
        return document.indexOf('@') < 0
                && elements(document).stream().allMatch(name -> name.matches("#root|[a-z]+[1-6]?"));
    }

    private static List<String> elements(String document) {
        return Jsoup.parse(document).getAllElements().stream()
                .map(Element::tagName)
                .toList();
    }
}
