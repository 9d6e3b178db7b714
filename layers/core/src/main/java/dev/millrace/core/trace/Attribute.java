package dev.millrace.core.trace;

/// The attributes that spans and logs may carry, so that dashboards find them under one name everywhere.
public enum Attribute {
    LLM_PROVIDER("llm.provider"),
    LLM_MODEL("llm.model"),
    /// `name:version`.
    PROMPT_ROUTE("prompt.route"),
    PROMPT_TOKENS("prompt.tokens"),
    COMPLETION_TOKENS("completion.tokens"),
    LLM_COST_USD("llm.cost_usd"),
    EMBEDDING_VERSION("embedding.version"),
    /// Milliseconds.
    RETRIEVAL_LATENCY_MS("retrieval.latency_ms"),
    GUARDRAIL_POLICY_VERSION("guardrail.policy_version"),
    SLO_BURN_RATE("slo.burn_rate"),
    TENANT_ID("tenant.id"),
    EVENT_ID("event.id"),
    DECISION_ID("decision.id"),
    DECISION_CONFIDENCE("decision.confidence");

    private final String key;

    Attribute(String key) {
        this.key = key;
    }

    /// The name on the wire.
    public String key() {
        return key;
    }
}
