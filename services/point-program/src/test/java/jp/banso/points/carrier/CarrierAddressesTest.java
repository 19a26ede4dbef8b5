package jp.banso.points.carrier;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import jp.banso.platform.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierAddressesTest {
  private static final String NAME = "https://pay.example.jp/banso";
  private static final String PUBLIC = "9.9.9.9";

  private static InetAddress[] machines(String... addresses) throws UnknownHostException {
    var found = new InetAddress[addresses.length];
    for (var i = 0; i < addresses.length; i++) {
      found[i] = InetAddress.getByName(addresses[i]);
    }
    return found;
  }

  private static CarrierAddresses meaning(boolean loopbackToo, String... addresses) {
    return new CarrierAddresses(loopbackToo, host -> machines(addresses));
  }

  private static void refused(CarrierAddresses addresses, String url) {
    var refused = assertThrows(DomainException.class, () -> addresses.mustBePublic(url));
    assertEquals(CarrierProblem.EXCHANGE_URL_NOT_PUBLIC, refused.type());
    assertThrows(CarrierAddresses.NotPublic.class, () -> addresses.machine(URI.create(url)));
  }

  @Test
  void aNameOfPublicMachinesIsTakenAndConnectedToTheFirst() throws Exception {
    var addresses = meaning(false, PUBLIC, "1.0.0.1");
    addresses.mustBePublic(NAME);
    assertEquals(InetAddress.getByName(PUBLIC), addresses.machine(URI.create(NAME)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "fd00::1", "::1"})
  void oneMachineOfOurOwnAmongThemIsEnoughToRefuseTheName(String own) {
    refused(meaning(false, own), NAME);
    refused(meaning(false, PUBLIC, own), NAME);
    refused(meaning(true, PUBLIC, own), NAME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://10.0.0.1/banso",
        "https://192.168.1.1:8443",
        "https://169.254.169.254/latest",
        "https://2130706433/",
        "https://127.1/",
        "https://localhost/",
        "http://localhost:8084/"
      })
  void anAddressInNumbersIsLookedAtAsANameIs(String url) {
    refused(new CarrierAddresses(false), url);
  }

  @Test
  void thisMachineIsReachedOnlyWhereTheSettingSaysSo() throws Exception {
    var local = new CarrierAddresses(true);
    for (var url : List.of("http://localhost:9/banso", "https://127.0.0.1/")) {
      local.mustBePublic(url);
      local.machine(URI.create(url));
    }
    refused(local, "https://10.0.0.1/");
    refused(local, "https://-/");
    refused(meaning(true, PUBLIC), "http://pay.example.jp/");
  }

  @Test
  void aNameThatMeansAnotherMachineLaterIsRefusedThen() throws Exception {
    var answers = new ArrayDeque<>(List.of(machines(PUBLIC), machines("127.0.0.1")));
    var addresses = new CarrierAddresses(false, host -> answers.removeFirst());
    addresses.mustBePublic(NAME);
    assertThrows(CarrierAddresses.NotPublic.class, () -> addresses.machine(URI.create(NAME)));
  }

  @Test
  void aNameThatMeansNothingYetIsLookedAtWhenItIsUsed() {
    var addresses =
        new CarrierAddresses(
            false,
            host -> {
              throw new UnknownHostException(host);
            });
    assertDoesNotThrow(() -> addresses.mustBePublic(NAME));
    assertThrows(UnknownHostException.class, () -> addresses.machine(URI.create(NAME)));
  }
}
