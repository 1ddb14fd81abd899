package org.entente.slack.inbound;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.model.builtin.DefaultInstaller;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.service.builtin.oauth.OAuthV2AccessErrorHandler;
import com.slack.api.bolt.service.builtin.oauth.view.OAuthRedirectUriPageRenderer;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.entente.slack.api.SlackEndpoint;
import org.entente.slack.api.SlackInstallations;
import org.entente.slack.api.SlackWeb;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bolt's OAuth: it asks for the permission, exchanges the code and hands over the installation. Apart from the app that
 * receives requests, which must not look for tokens by itself.
 */
final class InstallApp extends App {

    private static final Logger LOG = LoggerFactory.getLogger(InstallApp.class);
    private static final String SLACK = "https://slack.com/";
    private static final String HTML = "text/html; charset=utf-8";
    /** These say that the deployment is set up wrongly, not that somebody slipped. */
    private static final Set<String> OURS = Set.of("invalid_client_id", "bad_client_secret", "bad_redirect_uri",
            "invalid_team_for_non_distributed_app");

    private final SlackEndpoint endpoint;

    InstallApp(SlackWeb web, SlackInstallations installations, InstallClient client, InstantSource clock) {
        super(config(web, client, new InstallPages(client)), List.of());
        this.endpoint = web.endpoint();
        InstallPages pages = new InstallPages(client);
        asOAuthApp(true);
        service(new InstallStates(installations, clock, client.commonPath()));
        service(new InstallKeeping(installations, clock));
        oauthCallbackError((request, response) -> html(response, 200, pages.denied()));
        oauthCallbackStateError((request, response) -> html(response, 400, pages.stale()));
        oauthCallbackAccessError(
                (OAuthV2AccessErrorHandler) (request, response, answer) -> refused(response, answer, pages));
        oauthCallbackException((request, response, e) -> html(response, 503, pages.failed()));
        oauthPersistenceErrorCallback(error -> notKept(error.getResponse(), error.getError(), pages));
    }

    /** Every value that Bolt would take from the environment is named here. */
    private static AppConfig config(SlackWeb web, InstallClient client, InstallPages pages) {
        return AppConfig.builder().slack(web.slack()).singleTeamBotToken(null).signingSecret(null)
                .verificationToken(null).clientId(client.id()).clientSecret(client.secret())
                .redirectUri(client.redirectAddress()).scope(client.scopes()).userScope(null)
                .oauthInstallPath(InstallClient.INSTALL).oauthRedirectUriPath(InstallClient.REDIRECT)
                .oauthCancellationUrl(null).oauthCompletionUrl(null).stateValidationEnabled(true)
                .authTestCacheEnabled(true).threadPoolSize(1).oAuthInstallPageRenderingEnabled(true)
                .oAuthInstallPageRenderer(pages::begin).oAuthRedirectUriPageRenderer(new Renderer(pages)).build();
    }

    /** Bolt knows one host only; GovSlack and stand-ins have others. */
    @Override
    public @Nullable String buildAuthorizeUrl(@Nullable String state, @Nullable String nonce) {
        if (state == null) {
            return null;
        }
        String address = super.buildAuthorizeUrl(state, nonce);
        return endpoint.site() + address.substring(SLACK.length());
    }

    static Response html(Response response, int status, String page) {
        response.setStatusCode(status);
        response.setContentType(HTML);
        response.setBody(page);
        return response;
    }

    private static Response refused(Response response, @Nullable OAuthV2AccessResponse answer, InstallPages pages) {
        String code = answer == null ? null : answer.getError();
        if (code != null && OURS.contains(code)) {
            LOG.error("Slack refuses an installation, {}: SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, ENTENTE_PUBLIC_URL and"
                    + " the app's own settings must agree", code);
        }
        return html(response, 400, pages.refused(code));
    }

    private static void notKept(Response response, Exception error, InstallPages pages) {
        if (error instanceof InstallKeeping.Rotates) {
            LOG.error("the Slack app has token rotation switched on, which cannot be switched off again: create the"
                    + " app anew from the manifest");
            html(response, 400, pages.rotates());
        } else {
            LOG.error("an installation could not be kept: {}", error.getClass().getSimpleName());
            html(response, 503, pages.failed());
        }
    }

    /** What Bolt shows by itself. */
    private record Renderer(InstallPages pages) implements OAuthRedirectUriPageRenderer {

        @Override
        public String renderSuccessPage(Installer installer, @Nullable String completionUrl) {
            String name = !(installer instanceof DefaultInstaller named) ? null
                    : Boolean.TRUE.equals(named.getIsEnterpriseInstall()) ? named.getEnterpriseName()
                            : named.getTeamName();
            return pages.done(name == null || name.isBlank() ? "Slack" : name);
        }

        /** Only reached when no state could be made. */
        @Override
        public String renderFailurePage(String installPath, String reason) {
            return pages.busy();
        }
    }
}
