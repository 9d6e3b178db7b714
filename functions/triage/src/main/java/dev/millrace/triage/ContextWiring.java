package dev.millrace.triage;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.function.FunctionCatalog;
import dev.millrace.core.policy.PoliciesFolder;
import dev.millrace.core.s3.S3Buckets;
import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.context.Article;
import dev.millrace.triage.context.CmdbConnection;
import dev.millrace.triage.context.CmdbConnections;
import dev.millrace.triage.context.CollectContext;
import dev.millrace.triage.context.ConfigurationItem;
import dev.millrace.triage.context.ContextTask;
import dev.millrace.triage.context.Inquiry.Question;
import dev.millrace.triage.context.graphql.GraphQlQueries;
import dev.millrace.triage.context.graphql.Sources;
import dev.millrace.triage.context.lambda.InvokedSearch;
import dev.millrace.triage.context.servicenow.ServiceNowItems;
import dev.millrace.triage.context.source.TimedSource;
import dev.millrace.triage.context.source.TimedSource.Asking;
import dev.millrace.triage.context.source.TimedSource.Limits;
import dev.millrace.triage.desk.secretsmanager.SecretDeskSettings;
import dev.millrace.triage.desk.servicenow.ServiceNowDesk;
import dev.millrace.triage.desk.settings.DeskSettings.TenantDesks;
import dev.millrace.triage.desk.settings.ServiceNowSettings;
import dev.millrace.triage.json.StoredContexts;
import dev.millrace.triage.json.StoredMaskedTickets;
import dev.millrace.triage.mask.dlp.TenantTextMasker;
import dev.millrace.triage.service.ServiceDesks;
import dev.millrace.triage.service.ServiceLevel;
import dev.millrace.triage.service.yaml.YamlServiceDesks;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Builds the functions of the package `context`.
final class ContextWiring {

    /// Long enough for a search function that has to start.
    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ITEMS_FRESH = Duration.ofMinutes(5);
    private static final Duration ARTICLES_FRESH = Duration.ofMinutes(1);
    /// Versions in force change with a deployment.
    private static final Duration LEVELS_FRESH = Duration.ZERO;

    private ContextWiring() {}

    static void define(FunctionCatalog catalog, Environment environment) {
        catalog.task("collectContext", ContextTask.class, () -> collectContext(environment));
    }

    private static CollectContext collectContext(Environment environment) {
        var buckets = new S3Buckets(AwsClients.of(environment).s3());
        var lake = environment.require("LAKE_BUCKET");
        return new CollectContext(
                new StoredMaskedTickets(buckets, lake),
                new GraphQlQueries(sources(environment)),
                new StoredContexts(buckets, lake));
    }

    private static Sources sources(Environment environment) {
        var timeout = environment
                .find("CONTEXT_TIMEOUT_MS")
                .map(Long::parseLong)
                .map(Duration::ofMillis)
                .orElse(USUAL_TIMEOUT);
        var waiting = Executors.newVirtualThreadPerTaskExecutor();
        return new Sources(
                source("cmdb", new Limits(timeout, ITEMS_FRESH), items(environment, timeout), waiting),
                source("knowledge", new Limits(timeout, ARTICLES_FRESH), articles(environment), waiting),
                source("service-levels", new Limits(timeout, LEVELS_FRESH), levels(environment), waiting));
    }

    private static <K, V> TimedSource<K, V> source(String name, Limits limits, Asking<K, V> asking, Executor executor) {
        return new TimedSource<>(name, limits, asking, executor, InstantSource.system());
    }

    private static Asking<MaskedText, ConfigurationItem> items(Environment environment, Duration timeout) {
        var secrets = AwsClients.of(environment).secretsManager();
        var settings = new SecretDeskSettings(secrets, environment.require("DESK_SETTINGS"), InstantSource.system());
        CmdbConnections connections = tenant ->
                settings.get().of(tenant).flatMap(TenantDesks::servicenow).map(ContextWiring::connection);
        return new ServiceNowItems(connections, TenantTextMasker.from(environment), timeout)::named;
    }

    private static CmdbConnection connection(ServiceNowSettings desk) {
        return new CmdbConnection(URI.create(desk.url()), ServiceNowDesk.authorization(desk));
    }

    private static Asking<Question, Article> articles(Environment environment) {
        var search = new InvokedSearch(
                AwsClients.of(environment).lambda(), environment.require("RETRIEVE_KNOWLEDGE_FUNCTION"));
        return (tenant, questions) -> questions.stream()
                .collect(Collectors.toMap(Function.identity(), question -> search.about(tenant, question)));
    }

    private static Asking<TenantId, ServiceLevel> levels(Environment environment) {
        ServiceDesks desks = YamlServiceDesks.in(
                environment.find("POLICIES_DIR").map(Path::of).orElseGet(PoliciesFolder::configured));
        return (tenant, _) -> Map.of(tenant, desks.of(tenant).levels());
    }
}
