-- Headless Neovim as an editor: attach the server to a file, print its diagnostics as JSON, apply the preferred
-- correction, print what is left. Arguments by environment: SUNTING_NODE, SUNTING_BIN.
local function out(value)
  io.stdout:write(vim.fn.json_encode(value) .. '\n')
end

local function wait(what, good)
  if not vim.wait(20000, good, 20) then
    out({fault = 'waited in vain for ' .. what})
    vim.cmd('cquit 1')
  end
end

local function diagnostics(buffer)
  local list = {}
  for _, found in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(list, {
      code = found.code or (found.user_data and found.user_data.lsp and found.user_data.lsp.code),
      line = found.lnum,
      column = found.col,
      source = found.source
    })
  end
  return list
end

local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({
  name = 'sunting',
  cmd = {vim.env.SUNTING_NODE, vim.env.SUNTING_BIN, 'lsp', '--stdio'},
  root_dir = vim.fn.getcwd(),
  init_options = {rules = {['attribution/*'] = 'off', ['style/*'] = 'off'}}
})
vim.lsp.buf_attach_client(buffer, client)
wait('diagnostics', function() return #vim.diagnostic.get(buffer) > 0 end)
out({diagnostics = diagnostics(buffer)})

-- Typing makes a second one.
vim.api.nvim_buf_set_lines(buffer, -1, -1, false, {'', 'Ia sangat prighatin atas kabar itu.'})
wait('the second diagnostic', function() return #vim.diagnostic.get(buffer) > 1 end)
out({diagnostics = diagnostics(buffer)})

local actions = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', {
  textDocument = vim.lsp.util.make_text_document_params(buffer),
  range = {start = {line = 0, character = 20}, ['end'] = {line = 0, character = 20}},
  context = {diagnostics = {}}
}, 10000)[client].result
for _, action in ipairs(actions) do
  if action.isPreferred then
    vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
    break
  end
end
wait('the correction', function() return #vim.diagnostic.get(buffer) == 1 end)
out({line = vim.api.nvim_buf_get_lines(buffer, 0, 1, false)[1], diagnostics = diagnostics(buffer)})

vim.lsp.get_client_by_id(client).stop()
wait('the end', function() return vim.lsp.get_client_by_id(client) == nil or vim.lsp.client_is_stopped(client) end)
out({done = true})
vim.cmd('qall!')
