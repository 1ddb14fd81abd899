package org.entente.teams.inbound;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** Signs activities as Microsoft does, with keys of its own: for tests of everything behind the token check. */
public final class MicrosoftStandIn {

    public static final String APP = "11111111-2222-3333-4444-555555555555";
    public static final String ISSUER = "https://api.botframework.com";
    /** Where the document about the keys is, and the keys. */
    public static final String METADATA = "/v1/.well-known/openidconfiguration";
    public static final String KEYS = "/v1/.well-known/keys";

    /** Made once: a key takes a while. */
    static final RSAKey GOOD = key("good", 2_048);
    static final RSAKey OTHER = key("good", 2_048);

    private MicrosoftStandIn() {}

    static RSAKey key(String name, int bits) {
        try {
            return new RSAKeyGenerator(bits, true).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is found at {@link #METADATA}. @param base the address of this stand-in */
    public static String metadata(String base) {
        return "{\"issuer\":\"" + ISSUER + "\",\"authorization_endpoint\":\"https://invalid.botframework.com\","
                + "\"jwks_uri\":\"" + base + KEYS + "\",\"id_token_signing_alg_values_supported\":[\"RS256\"],"
                + "\"token_endpoint_auth_methods_supported\":[\"private_key_jwt\"]}";
    }

    /** What is found at {@link #KEYS}. */
    public static String keys() {
        return keys(GOOD, List.of("msteams", "webchat"));
    }

    static String keys(RSAKey key, List<String> endorsements) {
        String listed = endorsements.isEmpty() ? "" : ",\"endorsements\":[\"" + String.join("\",\"", endorsements)
                + "\"]";
        return "{\"keys\":[{\"kty\":\"EC\",\"kid\":\"curve\",\"crv\":\"P-256\"},{\"kty\":\"RSA\",\"use\":\"sig\","
                + "\"kid\":\"" + key.getKeyID() + "\",\"x5t\":\"" + key.getKeyID() + "\",\"n\":\"" + key.getModulus()
                + "\",\"e\":\"" + key.getPublicExponent() + "\"" + listed + "}]}";
    }

    /** The header of an activity with this service address. */
    public static String header(String serviceUrl, Instant now) {
        return header(GOOD, claims -> claims.claim("serviceurl", serviceUrl), now);
    }

    static String header(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> claims, Instant now) {
        return header(JWSAlgorithm.RS256, key, claims, now);
    }

    static String header(JWSAlgorithm algorithm, RSAKey key, UnaryOperator<JWTClaimsSet.Builder> claims, Instant now) {
        JWTClaimsSet.Builder usual = new JWTClaimsSet.Builder().issuer(ISSUER).audience(APP)
                .notBeforeTime(Date.from(now.minusSeconds(5))).expirationTime(Date.from(now.plusSeconds(3_600)));
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(),
                claims.apply(usual).build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return "Bearer " + token.serialize();
    }
}
