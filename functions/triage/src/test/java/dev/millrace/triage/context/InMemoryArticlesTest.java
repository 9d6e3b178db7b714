package dev.millrace.triage.context;

import dev.millrace.core.domain.TenantId;

class InMemoryArticlesTest extends KnowledgeSourceContract {

    private final InMemoryArticles articles = new InMemoryArticles();

    @Override
    protected KnowledgeSource holding(TenantId tenant, Article article) {
        return articles.with(tenant, article);
    }

    @Override
    protected void goAway() {
        articles.goAway();
    }
}
