package dev.millrace.dlp.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.millrace.core.text.Utf8Text;
import dev.millrace.dlp.structured.Format;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

class FuzzJsonTest {

    private static final JsonFactory JSON = new JsonFactory();

    @FuzzTest(maxDuration = "10m")
    void json_stays_json_of_the_same_shape(byte[] bytes) {
        var document = Utf8Text.decode(bytes).value();
        var masked = Invariants.masked(document, Format.JSON);

        if (masked.structure().format() == Format.JSON) {
            assertThat(shape(masked.text().value())).isEqualTo(shape(document));
        }
    }

    /// The tokens, a number that became a string counting as a number.
    private static List<JsonToken> shape(String document) {
        var shape = new ArrayList<JsonToken>();
        try (var parser = JSON.createParser(document)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                parser.finishToken();
                shape.add(token.isNumeric() ? JsonToken.VALUE_STRING : token);
            }
        }
        return shape;
    }
}
