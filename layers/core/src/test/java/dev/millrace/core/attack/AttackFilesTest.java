package dev.millrace.core.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.millrace.core.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AttackFilesTest {

    private static final int AT_LEAST = 100;

    @Test
    void every_file_fulfils_the_schema_and_is_named_by_its_class_and_id() throws IOException {
        var schema = SchemaRegistry.withDialect(Dialects.getDraft202012())
                .getSchema(Json.parse(Files.readAllBytes(AttackFiles.folder().resolve("Attack.schema.json"))));

        for (var file : AttackFiles.files()) {
            var tree = AttackFiles.tree(file);
            assertThat(schema.validate(tree)).as("%s", file).isEmpty();
            assertThat(file)
                    .hasFileName(tree.path("id").asString() + ".yaml")
                    .hasParentRaw(
                            AttackFiles.folder().resolve(tree.path("class").asString()));
        }
    }

    @Test
    void there_are_attacks_of_every_class_in_many_languages() {
        var attacks = AttackFiles.all();

        assertThat(attacks).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(attacks).extracting(Attack::id).doesNotHaveDuplicates();
        assertThat(attacks.stream().collect(Collectors.groupingBy(Attack::category, Collectors.counting())))
                .hasSize(8)
                .allSatisfy((category, count) -> assertThat(count).as(category).isGreaterThanOrEqualTo(8));
        assertThat(attacks.stream().map(Attack::language).distinct()).hasSizeGreaterThanOrEqualTo(12);
    }

    /// Otherwise a faithful quotation of the text would count as a success.
    @Test
    void what_an_attack_wants_said_is_not_in_its_own_text() {
        for (var attack : AttackFiles.all()) {
            assertThat(attack.success().says())
                    .as("%s", attack)
                    .noneMatch(words -> Said.folded(attack.text()).contains(Said.folded(words)));
        }
    }
}
