package dev.millrace.triage;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.eventbridge.EventBridgePublisher;
import dev.millrace.core.function.FunctionCatalog;
import dev.millrace.core.s3.S3Buckets;
import dev.millrace.triage.article.DraftArticles;
import dev.millrace.triage.article.PublishArticle;
import dev.millrace.triage.article.secretsmanager.SecretAuditKey;
import dev.millrace.triage.json.QueuedDecisions;
import dev.millrace.triage.json.QueuedResolutions;
import dev.millrace.triage.json.StoredMaskedTickets;
import dev.millrace.triage.mask.dlp.TenantTextMasker;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Builds the functions of the package `article`.
final class ArticleWiring {

    private static final String USUAL_TIER = "internal";

    private ArticleWiring() {}

    static void define(FunctionCatalog catalog, Environment environment) {
        catalog.queue("draftArticles", () -> draftArticles(environment));
        catalog.queue("publishArticle", () -> publishArticle(environment));
    }

    private static DraftArticles draftArticles(Environment environment) {
        var aws = AwsClients.of(environment);
        var tickets = new StoredMaskedTickets(new S3Buckets(aws.s3()), environment.require("LAKE_BUCKET"));
        return new DraftArticles(
                new QueuedResolutions(),
                tenants(environment),
                resolved -> tickets.find(resolved.tenant(), resolved.id()),
                TenantTextMasker.from(environment),
                SecurityTier.of(environment.find("ARTICLE_TIER").orElse(USUAL_TIER)),
                new SecretAuditKey(
                        aws.secretsManager(), environment.require("APPROVAL_SETTINGS"), InstantSource.system()),
                new EventBridgePublisher(aws.eventBridge(), environment.require("EVENT_BUS")));
    }

    private static PublishArticle publishArticle(Environment environment) {
        var aws = AwsClients.of(environment);
        return new PublishArticle(
                new QueuedDecisions(),
                tenants(environment),
                new S3Buckets(aws.s3()),
                environment.require("UPLOAD_BUCKET"),
                new EventBridgePublisher(aws.eventBridge(), environment.require("EVENT_BUS")));
    }

    private static Set<TenantId> tenants(Environment environment) {
        return Arrays.stream(environment.require("TENANTS").split(","))
                .map(String::strip)
                .map(TenantId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
