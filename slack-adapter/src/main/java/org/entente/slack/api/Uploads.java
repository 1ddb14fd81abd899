package org.entente.slack.api;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesCompleteUploadExternalResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.entente.core.delivery.Carrier.Later;
import org.entente.core.delivery.Carrier.Never;
import org.entente.core.delivery.Carrier.Outcome;
import org.entente.core.delivery.Carrier.Sent;
import org.entente.core.delivery.Document;

/** Files by the three external upload calls; the older single call is gone since 2025. */
final class Uploads {

    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    private final SlackWeb web;

    Uploads(SlackWeb web) {
        this.web = web;
    }

    /** Shares a file in a channel where the bot is a member. Slack shares it later and names no message. */
    Outcome share(String workspace, String channel, Document.Made file)
            throws IOException, SlackApiException, SlackWeb.NotInstalled {
        if (file.bytes().length == 0) {
            return new Never("an empty file is refused by Slack", false);
        }
        MethodsClient methods = web.methods(workspace);
        FilesGetUploadURLExternalResponse place = methods
                .filesGetUploadURLExternal(r -> r.filename(file.fileName()).length(file.bytes().length));
        if (!place.isOk()) {
            return SlackFailures.refused(place);
        }
        if (!web.endpoint().uploads(place.getUploadUrl())) {
            return new Never("the upload address is not one of Slack's", false);
        }
        int status = send(place.getUploadUrl(), file.bytes());
        if (status != 200) {
            return new Later(Duration.ZERO, "HTTP " + status + " at the upload");
        }
        FilesCompleteUploadExternalResponse done = methods.filesCompleteUploadExternal(r -> r
                .files(List.of(FileDetails.builder().id(place.getFileId()).title(file.fileName()).build()))
                .channelId(channel));
        return done.isOk() ? new Sent("") : SlackFailures.refused(done);
    }

    /** Without the token: the address itself is the permission. */
    private int send(String address, byte[] bytes) throws IOException {
        Request request = new Request.Builder().url(address).post(RequestBody.create(bytes, BYTES)).build();
        try (Response response = web.http().newCall(request).execute()) {
            return response.code();
        }
    }
}
