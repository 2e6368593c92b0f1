// The device "simulated" for tests of `nngrade check --device`: PyTorch's place for other makers' devices, with
// memory of the CPU. An operation on tensors of different devices is refused, as a graphics card refuses it.

#include <ATen/ATen.h>
#include <ATen/EmptyTensor.h>
#include <ATen/detail/PrivateUse1HooksInterface.h>
#include <ATen/native/CPUFallback.h>
#include <ATen/ops/_reshape_alias_native.h>
#include <ATen/ops/as_strided_native.h>
#include <ATen/ops/view_native.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>
#include <torch/library.h>

#include <cstdlib>

namespace {

using at::Tensor;
using c10::SymIntArrayRef;
using std::optional;

constexpr auto KIND = c10::DeviceType::PrivateUse1;
const c10::Device DEVICE(KIND, 0);
const c10::DispatchKeySet KEY(c10::DispatchKey::PrivateUse1);

struct Memory final : c10::Allocator {
  c10::DataPtr allocate(size_t bytes) override {
    void* data = bytes ? std::malloc(bytes) : nullptr;
    return {data, data, &std::free, DEVICE};
  }
  c10::DeleterFnPtr raw_deleter() const override { return &std::free; }
  void copy_data(void* to, const void* from, size_t bytes) const override {
    default_copy_data(to, from, bytes);
  }
};
Memory memory;

struct Guard final : c10::impl::DeviceGuardImplInterface {
  c10::DeviceType type() const override { return KIND; }
  c10::Device exchangeDevice(c10::Device) const override { return DEVICE; }
  c10::Device getDevice() const override { return DEVICE; }
  void setDevice(c10::Device) const override {}
  void uncheckedSetDevice(c10::Device) const noexcept override {}
  c10::Stream getStream(c10::Device) const override {
    return c10::Stream(c10::Stream::DEFAULT, DEVICE);
  }
  c10::Stream exchangeStream(c10::Stream stream) const override { return stream; }
  c10::DeviceIndex deviceCount() const noexcept override { return 1; }
};
C10_REGISTER_GUARD_IMPL(PrivateUse1, Guard);

struct Hooks final : at::PrivateUse1HooksInterface {
  bool isBuilt() const override { return true; }
  bool isAvailable() const override { return true; }
  bool hasPrimaryContext(c10::DeviceIndex) const override { return true; }
};
const bool HOOKED = (at::RegisterPrivateUse1HooksInterface(new Hooks), true);

// --- Tensors

Tensor empty(SymIntArrayRef size, optional<at::ScalarType> dtype, optional<at::Layout>,
             optional<at::Device>, optional<bool>, optional<at::MemoryFormat> format) {
  return at::detail::empty_generic(C10_AS_INTARRAYREF_SLOW(size), &memory, KEY,
                                   c10::dtype_or_default(dtype), format);
}

Tensor empty_strided(SymIntArrayRef size, SymIntArrayRef stride, optional<at::ScalarType> dtype,
                     optional<at::Layout>, optional<at::Device>, optional<bool>) {
  return at::detail::empty_strided_generic(C10_AS_INTARRAYREF_SLOW(size),
                                           C10_AS_INTARRAYREF_SLOW(stride), &memory, KEY,
                                           c10::dtype_or_default(dtype));
}

Tensor view(const Tensor& x, SymIntArrayRef size) {
  return at::native::view(x, C10_AS_INTARRAYREF_SLOW(size));
}

Tensor as_strided(const Tensor& x, SymIntArrayRef size, SymIntArrayRef stride,
                  optional<c10::SymInt> offset) {
  optional<int64_t> begin;
  if (offset) begin = offset->guard_int(__FILE__, __LINE__);
  return at::native::as_strided_tensorimpl(x, C10_AS_INTARRAYREF_SLOW(size),
                                           C10_AS_INTARRAYREF_SLOW(stride), begin);
}

Tensor reshape_alias(const Tensor& x, SymIntArrayRef size, SymIntArrayRef stride) {
  return at::native::_reshape_alias(x, C10_AS_INTARRAYREF_SLOW(size),
                                    C10_AS_INTARRAYREF_SLOW(stride));
}

const Tensor& resize(const Tensor& x, SymIntArrayRef size, optional<at::MemoryFormat>) {
  auto* impl = x.unsafeGetTensorImpl();
  impl->set_sizes_contiguous(C10_AS_INTARRAYREF_SLOW(size));
  const size_t bytes = (impl->storage_offset() + impl->numel()) * impl->dtype().itemsize();
  if (bytes > impl->storage().nbytes()) {
    impl->storage().set_data_ptr_noswap(memory.allocate(bytes));
    impl->storage().set_nbytes(bytes);
  }
  return x;
}

// --- Between this device and the CPU

// Return a tensor of the CPU with the same memory.
Tensor on_cpu(const Tensor& x) {
  if (x.device().is_cpu()) return x;
  return at::from_blob(x.data_ptr(), x.sizes(), x.strides(), at::TensorOptions().dtype(x.dtype()));
}

optional<Tensor> on_cpu(const optional<Tensor>& x) {
  if (!x || !x->defined()) return std::nullopt;
  return on_cpu(*x);
}

Tensor here(const Tensor& x) { return x.defined() ? x.to(DEVICE) : x; }

Tensor copy_from(const Tensor& from, const Tensor& to, bool) {
  on_cpu(to).copy_(on_cpu(from));
  return to;
}

Tensor copy_from_and_resize(const Tensor& from, const Tensor& to) {
  if (to.sizes() != from.sizes()) to.resize_(from.sizes());
  return copy_from(from, to, false);
}

// --- Operations

// Run an operation on the CPU if all its tensors are on one device; single numbers may be anywhere.
void run(const c10::OperatorHandle& op, torch::jit::Stack* stack) {
  bool ours = false, other = false;
  const auto look = [&](const Tensor& x) {
    if (x.defined() && x.dim() > 0) (x.device().is_cpu() ? other : ours) = true;
  };
  for (const auto& value : torch::jit::last(*stack, op.schema().arguments().size())) {
    if (value.isTensor()) {
      look(value.toTensor());
    } else if (value.isTensorList()) {
      for (const Tensor& x : value.toTensorVector()) look(x);
    }
  }
  TORCH_CHECK(!(ours && other), "Expected all tensors to be on the same device, but found at least two devices, ",
              DEVICE, " and cpu!");
  at::native::cpu_fallback(op, stack);
}

// It changes the running mean and variance, which its schema does not say.
std::tuple<Tensor, Tensor, Tensor> batch_norm(const Tensor& x, const optional<Tensor>& weight,
                                              const optional<Tensor>& bias,
                                              const optional<Tensor>& mean,
                                              const optional<Tensor>& variance, bool training,
                                              double momentum, double eps) {
  const auto [out, kept_mean, kept_scale] =
      at::native_batch_norm(on_cpu(x), on_cpu(weight), on_cpu(bias), on_cpu(mean), on_cpu(variance),
                            training, momentum, eps);
  return {here(out), here(kept_mean), here(kept_scale)};
}

Tensor convolution(const Tensor& x, const Tensor& weight, const optional<Tensor>& bias,
                   SymIntArrayRef stride, SymIntArrayRef padding, SymIntArrayRef dilation,
                   bool transposed, SymIntArrayRef more, c10::SymInt groups) {
  return here(at::convolution_symint(on_cpu(x), on_cpu(weight), on_cpu(bias), stride, padding,
                                     dilation, transposed, more, groups));
}

std::tuple<Tensor, Tensor, Tensor> convolution_backward(
    const Tensor& grad, const Tensor& x, const Tensor& weight, SymIntArrayRef stride,
    SymIntArrayRef padding, SymIntArrayRef dilation, bool transposed, SymIntArrayRef more,
    c10::SymInt groups, std::array<bool, 3> wanted) {
  const auto biases = weight.sym_size(0);
  const auto [to_x, to_weight, to_bias] = at::convolution_backward_symint(
      on_cpu(grad), on_cpu(x), on_cpu(weight), SymIntArrayRef(biases), stride, padding, dilation,
      transposed, more, groups, wanted);
  return {here(to_x), here(to_weight), here(to_bias)};
}

TORCH_LIBRARY_IMPL(aten, PrivateUse1, library) {
  library.impl("empty.memory_format", &empty);
  library.impl("empty_strided", &empty_strided);
  library.impl("view", &view);
  library.impl("as_strided", &as_strided);
  library.impl("_reshape_alias", &reshape_alias);
  library.impl("resize_", &resize);
  library.impl("_copy_from", &copy_from);
  library.impl("_copy_from_and_resize", &copy_from_and_resize);
  library.impl("native_batch_norm", &batch_norm);
  library.impl("convolution_overrideable", &convolution);
  library.impl("convolution_backward_overrideable", &convolution_backward);
}

TORCH_LIBRARY_IMPL(_, PrivateUse1, library) {
  library.fallback(torch::CppFunction::makeFromBoxedFunction<&run>());
}

}  // namespace
