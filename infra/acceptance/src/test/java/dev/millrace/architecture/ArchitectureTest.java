package dev.millrace.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.millrace.core.text.MaskedText;
import java.util.Arrays;
import java.util.function.Function;

/// The dependency rule of the design, and the habits that the code keeps.
@AnalyzeClasses(
        packages = "dev.millrace",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {

    private static final String[] CORE = {"dev.millrace.core.."};
    private static final String[] LAYERS = {
        "dev.millrace.dlp..",
        "dev.millrace.rego..",
        "dev.millrace.dmn..",
        "dev.millrace.eventlog..",
        "dev.millrace.policies..",
        "dev.millrace.models..",
        "dev.millrace.names..",
        "dev.millrace.language..",
        "dev.millrace.opensearch.."
    };
    private static final String[] FUNCTIONS = {
        "dev.millrace.masking..",
        "dev.millrace.ingestion..",
        "dev.millrace.search..",
        "dev.millrace.approvals..",
        "dev.millrace.console..",
        "dev.millrace.triage..",
        "dev.millrace.erp.."
    };
    private static final String[] INFRA = {"dev.millrace.local..", "dev.millrace.bench..", "dev.millrace.training.."};

    /// Leaf packages, each named for the technology that it alone knows.
    private static final String[] ADAPTERS = {
        "..aws..",
        "..s3..",
        "..dynamodb..",
        "..kms..",
        "..secretsmanager..",
        "..redis..",
        "..eventbridge..",
        "..stepfunctions..",
        "..opensearch..",
        "..delta..",
        "..parquet..",
        "..onnx..",
        "..comprehend..",
        "..bedrock..",
        "..openai..",
        "..sagemaker..",
        "..rego..",
        "..xray..",
        "..json..",
        "..jsonl..",
        "..yaml..",
        "..schema..",
        "..lambda..",
        "..pdfbox..",
        "..jsoup..",
        "..commonmark..",
        "..kms..",
        "..secretsmanager..",
        "..slack..",
        "..teams..",
        "..webhook..",
        "..http..",
        "..apigateway..",
        "..graphql..",
        "..servicenow..",
        "..textract..",
        "..jira.."
    };

    private static final String[] TECHNOLOGY = {
        "software.amazon..", "com.amazonaws..", "org.springframework..", "tools.jackson..", "com.fasterxml..",
        "org.apache.hadoop..", "org.apache.parquet..", "io.delta..", "org.opensearch..", "ai.onnxruntime..",
        "java.net.http..", "com.networknt..", "dev.langchain4j.."
    };

    @ArchTest
    static final ArchRule core_knows_nobody = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(join(LAYERS, FUNCTIONS, INFRA));

    @ArchTest
    static final ArchRule layers_know_no_function = noClasses()
            .that()
            .resideInAnyPackage(LAYERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(join(FUNCTIONS, INFRA));

    @ArchTest
    static final ArchRule functions_do_not_know_where_they_run = noClasses()
            .that()
            .resideInAnyPackage(FUNCTIONS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INFRA);

    @ArchTest
    static final ArchRule no_function_module_sees_another = slices().matching(
                    "dev.millrace.(masking|ingestion|search|approvals|console|triage|erp)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule technology_stays_in_adapters = noClasses()
            .that()
            .resideInAnyPackage(join(CORE, LAYERS, FUNCTIONS))
            .and()
            .resideOutsideOfPackages(ADAPTERS)
            .and()
            .haveSimpleNameNotEndingWith("Wiring")
            .and()
            .doNotHaveFullyQualifiedName("dev.millrace.core.LambdaEntry")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TECHNOLOGY);

    @ArchTest
    static final ArchRule only_its_adapter_imports_x_ray = noClasses()
            .that()
            .resideOutsideOfPackage("dev.millrace.core.trace.xray..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.amazonaws.xray..");

    @ArchTest
    static final ArchRule a_use_case_is_final = classes()
            .that()
            .resideInAnyPackage(FUNCTIONS)
            .and()
            .implement(Function.class)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .allowEmptyShould(false);

    /// The engine that masks; adapters that read back what it masked, a replayer from the ledger; pieces of it; and
    /// what our own code says: the
    /// messages of our exceptions, and constants.
    @ArchTest
    static final ArchRule text_is_called_masked_only_where_it_was_masked_or_read_back = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.millrace.dlp..",
                    "dev.millrace.core.text..",
                    "dev.millrace.core.log..",
                    "dev.millrace.core.trace.log..",
                    "..jsonl..",
                    "..parquet..",
                    "..opensearch..",
                    "dev.millrace.search.answer.json..",
                    "dev.millrace.triage.json..",
                    "dev.millrace.triage.classify.json..")
            .and()
            .haveSimpleNameNotEndingWith("Wiring")
            .and()
            .doNotHaveFullyQualifiedName("dev.millrace.ingestion.index.Passage")
            .and()
            .haveSimpleNameNotEndingWith("Replayer")
            .and()
            .doNotHaveFullyQualifiedName("dev.millrace.search.answer.Answers")
            .and()
            .doNotHaveFullyQualifiedName("dev.millrace.search.answer.Markup")
            .should()
            .callMethod(MaskedText.class, "alreadyMasked", String.class);

    @ArchTest
    static final ArchRule no_backtracking_expression_meets_user_text = noClasses()
            .that()
            .resideInAnyPackage("dev.millrace.dlp..", "dev.millrace.names..", "dev.millrace.masking..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.regex..");

    @ArchTest
    static final ArchRule a_name_says_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");

    @ArchTest
    static final ArchRule nobody_prints_but_the_log = noClasses()
            .that()
            .resideInAnyPackage(join(CORE, LAYERS, FUNCTIONS))
            .and()
            .resideOutsideOfPackage("dev.millrace.core.log..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule nothing_is_deprecated =
            methods().should().notBeAnnotatedWith(Deprecated.class).allowEmptyShould(false);

    private static String[] join(String[]... groups) {
        return Arrays.stream(groups).flatMap(Arrays::stream).toArray(String[]::new);
    }

    /// Packaged, the fakes and contract suites come as a jar.
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }
}
