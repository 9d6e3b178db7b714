package dev.millrace.dlp.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.millrace.core.text.Utf8Text;
import dev.millrace.dlp.structured.Format;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

class FuzzHtmlTest {

    @FuzzTest(maxDuration = "10m")
    void html_keeps_its_elements(byte[] bytes) {
        var document = Utf8Text.decode(bytes).value();
        var masked = Invariants.masked(document, Format.HTML);

        if (masked.structure().format() == Format.HTML && tagsArePlain(document)) {
            assertThat(hasTheElementsOf(document, masked.text().value())).isTrue();
        }
    }

    /// A tree also has elements that no tag stands for: after a misplaced `</a>`, text opens a `<b>` again, and does
    /// not
    /// where nothing is left of it. Where trees differ, the tags that are written must agree.
    private static boolean hasTheElementsOf(String document, String masked) {
        return elements(masked).equals(elements(document)) || tags(masked).equals(tags(document));
    }

    /// What is written like a tag and holds an address or a number is masked like text.
    private static boolean tagsArePlain(String document) {
        return document.indexOf('@') < 0
                && elements(document).stream().allMatch(name -> name.matches("#root|[a-z]+[1-6]?"));
    }

    private static List<String> elements(String document) {
        return names(Jsoup.parse(document));
    }

    /// As XML is read, every tag makes one element.
    private static List<String> tags(String document) {
        return names(Jsoup.parse(document, Parser.xmlParser()));
    }

    private static List<String> names(Document tree) {
        return tree.getAllElements().stream().map(Element::tagName).toList();
    }
}
