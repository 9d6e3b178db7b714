package dev.millrace.local.template;

/// Where the local parts listen: the only values in a template that depend on the machine.
public interface Endpoints {

    String queueUrl(String queueName);

    /// The base URL of an HTTP API, as `ApiEndpoint` gives it.
    String api(String apiId);

    /// Host and port of the search domain, without a scheme, as `DomainEndpoint` gives it.
    String searchDomain(String domainName);
}
