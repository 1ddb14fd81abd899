package org.entente.app;

import java.time.Duration;
import org.entente.app.http.PromptBodies;
import org.entente.app.http.PromptHttp;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** How long somebody may take to say what they want over HTTP: the connection timeout for the head, as long for the body. */
@Configuration(proxyBeanMethods = false)
class HttpWiring {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> promptHttp() {
        return server -> server.setProtocol(PromptHttp.class.getName());
    }

    @Bean
    FilterRegistrationBean<PromptBodies> promptBodies(@Value("${server.tomcat.connection-timeout}") Duration time) {
        FilterRegistrationBean<PromptBodies> registration = new FilterRegistrationBean<>(new PromptBodies(time));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
