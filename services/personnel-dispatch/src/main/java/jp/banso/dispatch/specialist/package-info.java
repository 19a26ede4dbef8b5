/**
 * The people a prefecture can send (デジタル人材プール): who they are, how long and how many days they are
 * under contract, what they can do, when and for whom they must not work. Personal data: only
 * coordinators and officers of the area that registered them read it, and each specialist themself.
 */
package jp.banso.dispatch.specialist;
