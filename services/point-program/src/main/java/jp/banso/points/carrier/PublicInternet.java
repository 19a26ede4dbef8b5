package jp.banso.points.carrier;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Addresses anybody on the internet may have. What machines keep among themselves (loopback,
 * private, link-local, a cloud's own) and what stands for such an address is none of them.
 */
final class PublicInternet {
  private static final List<Block> NOT_PUBLIC =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20")
          .map(Block::of)
          .toList();
  private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

  private PublicInternet() {}

  /** A block of addresses that begin with the same bits. */
  private record Block(byte[] first, int bits) {

    static Block of(String cidr) {
      var parts = cidr.split("/");
      try {
        return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
      } catch (UnknownHostException impossible) {
        throw new IllegalArgumentException(impossible);
      }
    }

    boolean holds(byte[] address) {
      if (address.length != first.length) {
        return false;
      }
      for (var bit = 0; bit < bits; bit++) {
        if ((address[bit / 8] ^ first[bit / 8]) << bit % 8 << 24 < 0) {
          return false;
        }
      }
      return true;
    }
  }

  static boolean has(InetAddress address) {
    var bytes = address.getAddress();
    return (bytes.length == 4 || GLOBAL_UNICAST.holds(bytes))
        && NOT_PUBLIC.stream().noneMatch(block -> block.holds(bytes));
  }
}
