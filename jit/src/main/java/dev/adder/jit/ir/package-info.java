/**
 * The intermediate representation: regions of code as graphs of blocks in SSA form.
 *
 * <p>A {@link dev.adder.jit.ir.Region} is what is compiled at once. Its blocks have parameters
 * instead of phi instructions; a loop is an edge back to a block with parameters. Values have one
 * of six kinds ({@link dev.adder.jit.ir.IrType}); what instructions can do is the table {@link
 * dev.adder.jit.ir.Op}, what they compute is {@link dev.adder.jit.ir.Meaning}. An instruction that
 * may leave the region carries a {@link dev.adder.jit.ir.Snapshot}: the frames that an interpreter
 * needs to go on.
 *
 * <p>This package must not know languages, text, optimizations, backends or how exits are taken.
 * Everything in it is immutable but {@link dev.adder.jit.ir.RegionBuilder}. Start reading with Op.
 *
 * <p>A loop that adds the numbers below {@code n}:
 *
 * <pre>{@code
 * RegionBuilder b = new RegionBuilder("sum", IrType.I64);
 * Value n = b.parameter(IrType.I64);
 * int loop = b.block();
 * int body = b.block();
 * int done = b.block();
 * b.jump(loop, Constant.of(0L), Constant.of(0L));
 * b.at(loop);
 * Value i = b.parameter(IrType.I64);
 * Value sum = b.parameter(IrType.I64);
 * Value more = b.value(Op.LT_I64, i, n);
 * b.branch(more, RegionBuilder.edge(body), RegionBuilder.edge(done));
 * b.at(body);
 * b.jump(loop, b.value(Op.ADD_I64, i, Constant.of(1L)), b.value(Op.ADD_I64, sum, i));
 * b.at(done);
 * b.give(sum);
 * Region region = b.build();
 * }</pre>
 */
@NullMarked
package dev.adder.jit.ir;

import org.jspecify.annotations.NullMarked;
