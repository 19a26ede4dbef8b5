package jp.banso.points.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits for a lane, counted in postings and bounded. Work that can wait has a queue of its own
 * and a small share of each batch: a run at the end of the month never keeps the counter waiting,
 * and is never kept waiting for ever.
 */
final class LaneQueue {
  private static final int SHARE_OF_PATIENT = 8;

  private final int capacity;
  private final int backlog;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition something = lock.newCondition();
  private final Deque<Ticket> urgent = new ArrayDeque<>();
  private final Deque<Ticket> patient = new ArrayDeque<>();
  private int waiting;
  private int waitingPatiently;
  private boolean closed;

  /**
   * @param backlog how many postings may wait that can
   */
  LaneQueue(int capacity, int backlog) {
    this.capacity = capacity;
    this.backlog = backlog;
  }

  /** False when there is no room for it, or no longer a lane. All of them are taken, or none. */
  boolean offer(List<Ticket> tickets, boolean canWait) {
    var postings = tickets.stream().mapToInt(LaneQueue::size).sum();
    lock.lock();
    try {
      var room = canWait ? backlog - waitingPatiently : capacity - waiting;
      if (closed || postings > room) {
        return false;
      }
      (canWait ? patient : urgent).addAll(tickets);
      count(postings, canWait);
      something.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for something, then takes what is there up to so many postings; empty: closed and done.
   */
  List<Ticket> take(int most) throws InterruptedException {
    lock.lock();
    try {
      while (urgent.isEmpty() && patient.isEmpty()) {
        if (closed) {
          return List.of();
        }
        something.await();
      }
      var batch = new ArrayList<Ticket>();
      var room = drain(urgent, batch, most, false);
      drain(patient, batch, Math.min(room, batch.isEmpty() ? most : most / SHARE_OF_PATIENT), true);
      return batch;
    } finally {
      lock.unlock();
    }
  }

  // A chain longer than a batch still goes through, alone
  private int drain(Deque<Ticket> from, List<Ticket> batch, int most, boolean canWait) {
    var room = most;
    while (!from.isEmpty() && (size(from.peek()) <= room || batch.isEmpty())) {
      var ticket = from.poll();
      room -= size(ticket);
      count(-size(ticket), canWait);
      batch.add(ticket);
    }
    return Math.max(0, room);
  }

  private void count(int postings, boolean canWait) {
    if (canWait) {
      waitingPatiently += postings;
    } else {
      waiting += postings;
    }
  }

  private static int size(Ticket ticket) {
    return ticket.chain().size();
  }

  /** Nothing more comes in; what is there is still handed out. */
  void close() {
    lock.lock();
    try {
      closed = true;
      something.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
