package dev.millrace.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.millrace.core.text.MaskedText;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.millrace.core");

    @Test
    void values_and_ports_know_no_technology() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..core.domain..",
                        "..core.error..",
                        "..core.text..",
                        "..core.store..",
                        "..core.event..",
                        "..core.env..",
                        "..core.function..",
                        "..core.idempotency")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "software.amazon..",
                        "com.amazonaws..",
                        "org.springframework..",
                        "tools.jackson..",
                        "com.networknt..",
                        "java.net.http..")
                .check(CORE);
    }

    @Test
    void only_its_adapter_knows_x_ray() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..core.trace.xray..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.amazonaws.xray..")
                .check(CORE);
    }

    @Test
    void only_the_registry_knows_spring() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..core.lambda..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(CORE);
    }

    @Test
    void nothing_here_takes_text_for_masked_but_messages_and_places_of_our_own_code() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..core.log..", "..core.trace.log..", "..core.text..")
                .should()
                .callMethod(MaskedText.class, "alreadyMasked", String.class)
                .check(CORE);
    }
}
